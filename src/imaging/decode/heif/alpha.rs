//! Transparency: an auxiliary image beside the picture (ISO/IEC 23008-12, 6.6.2.1.3 and 6.9.1).

use super::canvas::Canvas;
use super::fault::Fault;
use super::mosaic::{File, Mosaic};
use crate::imaging::Limits;

/// The transparency of a picture, when it has one. It must be stored as the picture is: of its size, turned with it.
pub(super) fn mosaic_of<'n>(file: &File, picture: &Mosaic<'n>, limits: &Limits) -> Result<Option<Mosaic<'n>>, Fault> {
    let Some(item) = &picture.item.alpha else { return Ok(None) };
    let alpha = Mosaic::of(file, item, limits)?;
    if alpha.size != picture.size {
        return Err(Fault::unsupported("transparency of another size than its picture"));
    }
    // A picture turned by an identity item turns its auxiliary with it, so only the item's own steps are compared.
    let own = picture.item.properties.transformative().map(|entry| &entry.property);
    if !own.eq(alpha.steps.iter().copied()) {
        return Err(Fault::unsupported("transparency that is cropped or turned otherwise than its picture"));
    }
    Ok(Some(alpha))
}

/// Decodes the transparency into a canvas that holds the colours already.
pub(super) fn paint(file: &File, alpha: &Mosaic, premultiplied: bool, canvas: &mut Canvas) -> Result<(), Fault> {
    alpha.paint_alpha(file, canvas)?;
    if premultiplied {
        let (pixels, _) = canvas.data.as_chunks_mut::<4>();
        pixels.iter_mut().for_each(divide);
    }
    Ok(())
}

/// Divides a colour by its transparency: a raster's alpha is straight.
fn divide(pixel: &mut [u8; 4]) {
    let alpha = u16::from(pixel[3]);
    if alpha == 0 {
        return;
    }
    for channel in &mut pixel[..3] {
        *channel = ((u16::from(*channel) * 255 + alpha / 2) / alpha).min(255) as u8;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_premultiplied_colour_comes_back() {
        let mut pixel = [50, 100, 0, 128];
        divide(&mut pixel);
        assert_eq!(pixel, [100, 199, 0, 128]);
        let mut clear = [7, 7, 7, 0];
        divide(&mut clear);
        assert_eq!(clear, [7, 7, 7, 0]);
    }
}
