//! Transparency: nothing that cannot be seen may travel on.

use crate::imaging::{Layout, Raster};

/// Drops an alpha channel that is opaque everywhere, and blanks the colour of pixels that are wholly transparent:
/// a cut-out picture often still holds what was cut away.
pub(super) fn settle(raster: Raster) -> Raster {
    if raster.layout() == Layout::Rgb {
        return raster;
    }
    let opaque = raster.data().iter().skip(3).step_by(4).all(|&alpha| alpha == u8::MAX);
    if opaque { without_alpha(raster) } else { blanked(raster) }
}

/// Closes the gaps in place: a pixel never moves to the right.
fn without_alpha(raster: Raster) -> Raster {
    let size = raster.size();
    let mut data = raster.into_pixels();
    let pixels = data.len() / 4;
    for pixel in 1..pixels {
        data.copy_within(pixel * 4..pixel * 4 + 3, pixel * 3);
    }
    data.truncate(pixels * 3);
    Raster::from_pixels(size, Layout::Rgb, data).unwrap_or_else(|| unreachable!("three bytes of every four are kept"))
}

fn blanked(mut raster: Raster) -> Raster {
    let (pixels, _) = raster.data_mut().as_chunks_mut::<4>();
    for pixel in pixels {
        if pixel[3] == 0 {
            *pixel = [0; 4];
        }
    }
    raster
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Size;

    fn raster(pixels: &[[u8; 4]]) -> Raster {
        Raster::from_vec(Size::new(pixels.len() as u32, 1), Layout::Rgba, pixels.as_flattened().to_vec()).unwrap()
    }

    #[test]
    fn an_opaque_alpha_channel_is_dropped() {
        let settled = settle(raster(&[[1, 2, 3, 255], [4, 5, 6, 255]]));
        assert_eq!((settled.layout(), settled.data()), (Layout::Rgb, &[1, 2, 3, 4, 5, 6][..]));
    }

    #[test]
    fn what_cannot_be_seen_is_blanked() {
        let settled = settle(raster(&[[1, 2, 3, 0], [4, 5, 6, 1]]));
        assert_eq!((settled.layout(), settled.data()), (Layout::Rgba, &[0, 0, 0, 0, 4, 5, 6, 1][..]));
    }
}
