//! A whole JPEG as quantised coefficients.

use super::contents::{Contents, Piece, take_apart};
use super::frame::Frame;
use super::gathered::Gathered;
use super::plane::Plane;
use super::progressive;
use super::scan::Scan;
use super::sequential::Sequential;
use super::tables::{Quantisers, Tables};
use super::unstuffed::Unstuffed;
use super::zigzag::{NATURAL, ZIGZAG};
use crate::domain::Size;
use crate::imaging::encode::Density;
use crate::imaging::{BlockGrid, Format, Limits, Refusal};

/// What a JPEG's picture is made of. Nothing else of the file is kept: what is written from it can hold nothing else.
#[derive(Clone, Debug)]
pub struct Coefficients {
    /// Size, components, sampling.
    pub(super) frame: Frame,
    /// One for each component.
    pub(super) planes: Vec<Plane>,
    /// The quantisers of each component, in zigzag order.
    pub(super) quantisers: Vec<Quantisers>,
    /// What a JFIF marker, which says that colours are those of ITU-T T.871, says of density; `None`: there is no such marker.
    pub(super) jfif: Option<Density>,
}

impl Coefficients {
    /// Opens a file.
    ///
    /// # Errors
    /// `Broken` when the file is not whole or makes no sense, `Unsupported` for other codings, `TooLarge` over a limit.
    pub fn open(bytes: &[u8], limits: &Limits) -> Result<Self, Refusal> {
        Self::read(&take_apart(bytes, limits)?, limits)
    }

    /// Components: one, three or four.
    pub fn components(&self) -> usize {
        self.planes.len()
    }

    /// Blocks of a component that hold some of the picture, across and down.
    pub fn blocks(&self, component: usize) -> (usize, usize) {
        self.frame.blocks_within(component)
    }

    /// The quantisers of a component in natural order, row by row of the block. `None`: no such component.
    pub fn quantisers(&self, component: usize) -> Option<[u16; 64]> {
        let zigzag = self.quantisers.get(component)?;
        Some(std::array::from_fn(|at| zigzag[usize::from(ZIGZAG[at])]))
    }

    /// The quantised coefficients of a block in natural order, row by row: how much of each wave it has, in quantisers.
    /// `None`: no such block.
    pub fn block(&self, component: usize, x: usize, y: usize) -> Option<[i16; 64]> {
        let plane = self.planes.get(component).filter(|plane| x < plane.columns && y < plane.rows)?;
        let block = y * plane.columns + x;
        let mut natural = [0; 64];
        natural[0] = *plane.dc.get(block)?;
        plane.each_value(block, |k, value| natural[usize::from(NATURAL[k & 63])] = value);
        Some(natural)
    }

    /// Reads every coefficient of a file that is taken apart.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub(in crate::imaging) fn read(contents: &Contents<'_>, limits: &Limits) -> Result<Self, Refusal> {
        Self::read_up_to(contents, 63, limits)
    }

    /// The size of the picture in pixels.
    pub const fn size(&self) -> Size {
        self.frame.size
    }

    /// With what is said of density. Where something is, it needs a JFIF marker: the components must be gray, or luma and chroma.
    pub(in crate::imaging) fn with_density(mut self, density: Density) -> Self {
        if density != Density::Unsaid || self.jfif.is_some() {
            self.jfif = Some(density);
        }
        self
    }

    /// The MCUs, within which a block's samples are shared by pixels.
    pub(in crate::imaging) fn grid(&self) -> BlockGrid {
        self.frame.grid()
    }

    /// Reads the coefficients up to `last_kept` in zigzag order and leaves the others zero (a few more may be kept).
    pub(super) fn read_up_to(contents: &Contents<'_>, last_kept: u8, limits: &Limits) -> Result<Self, Refusal> {
        let frame = &contents.frame;
        let mut reading = Reading::new(frame, last_kept, limits)?;
        let mut asked_for = asked_for(contents, last_kept).into_iter();
        // Only sequential blocks are left half-way: a progressive file leaves out whole scans.
        let skips = last_kept < 63 && !frame.progressive;
        for piece in &contents.pieces {
            match piece {
                Piece::Segment(marker, payload) => reading.tables.define(*marker, payload, skips)?,
                Piece::Scan(scan) => reading.scan(scan, frame, asked_for.next() == Some(true))?,
            }
        }
        let (planes, quantisers) = reading.finish()?;
        Ok(Self { frame: frame.clone(), planes, quantisers, jfif: contents.about.jfif.then_some(Density::Unsaid) })
    }
}

/// A file on its way through its scans.
struct Reading<'a> {
    tables: Tables,
    planes: Vec<Plane>,
    /// Only for a progressive file of which more than constant terms is asked for.
    gathered: Vec<Gathered>,
    quantisers: Vec<Option<Quantisers>>,
    last_kept: u8,
    limits: &'a Limits,
}

impl<'a> Reading<'a> {
    fn new(frame: &Frame, last_kept: u8, limits: &'a Limits) -> Result<Self, Refusal> {
        let (_, blocks) = frame.units(&frame.components);
        // Constant terms and places; of a progressive file others as well, unless none is asked for.
        let gathers = frame.progressive && last_kept > 0;
        limits.check_memory(blocks * (6 + if gathers { Gathered::block_bytes(last_kept) } else { 0 }))?;
        let planes = frame.planes(frame.units_of_all().1);
        let gather = |plane: &Plane| Gathered::zeroed(plane.dc.len(), last_kept);
        let gathered = if gathers { planes.iter().map(gather).collect() } else { Vec::new() };
        let quantisers = vec![None; planes.len()];
        Ok(Self { tables: Tables::default(), planes, gathered, quantisers, last_kept, limits })
    }

    fn scan(&mut self, scan: &Scan<'_>, frame: &Frame, is_asked_for: bool) -> Result<(), Refusal> {
        latch(&mut self.quantisers, scan, frame, &self.tables)?;
        if !frame.progressive {
            return self.sequential(scan, frame);
        }
        if !is_asked_for {
            return Ok(());
        }
        progressive::take_in(scan, frame, &self.tables, &mut self.planes, &mut self.gathered)
    }

    fn sequential(&mut self, scan: &Scan<'_>, frame: &Frame) -> Result<(), Refusal> {
        let mut rows = Sequential::begin(scan, frame, &self.tables, &vec![self.last_kept; frame.components.len()])?;
        let mut data = Unstuffed::new(scan.entropy);
        // Of all bits of a photo there are 5 to 15 for a term of luma, 16 to 190 for one of chroma. What is not used of the
        // room costs nothing; what is missing costs a copy, and both at once are memory.
        for (n, &place) in scan.components.iter().enumerate() {
            let room = if n == 0 { scan.entropy.len() * 2 } else { scan.entropy.len() / 2 };
            self.planes.get_mut(place).into_iter().for_each(|plane| plane.reserve(room));
        }
        for row in 0..rows.rows() {
            rows.row(&mut data, &mut self.planes, row)?;
            self.limits.check_memory(self.planes.iter().map(Plane::term_bytes).sum())?;
        }
        Ok(())
    }

    fn finish(mut self) -> Result<(Vec<Plane>, Vec<Quantisers>), Refusal> {
        self.planes.iter_mut().zip(self.gathered).for_each(|(plane, gathered)| gathered.pour(plane));
        let quantisers: Option<Vec<Quantisers>> = self.quantisers.into_iter().collect();
        let quantisers = quantisers.ok_or_else(|| Refusal::broken(Format::Jpeg, "a component without a scan"))?;
        Ok((self.planes, quantisers))
    }
}

/// Which scans of a progressive file say something of the coefficients up to `last_kept`, or must be read for one that does:
/// a scan that refines a band cannot be told without all that was said of that band before (T.81, G.1.2.3).
fn asked_for(contents: &Contents<'_>, last_kept: u8) -> Vec<bool> {
    let mut reach = vec![last_kept; contents.frame.components.len()];
    let scans: Vec<&Scan<'_>> = contents.scans().collect();
    let mut asked_for: Vec<bool> = Vec::with_capacity(scans.len());
    for scan in scans.into_iter().rev() {
        let mut is_asked_for = false;
        for &place in &scan.components {
            let Some(reach) = reach.get_mut(place).filter(|reach| scan.band.first <= **reach) else { continue };
            is_asked_for = true;
            if scan.band.high > 0 {
                *reach = scan.band.last.max(*reach);
            }
        }
        asked_for.push(is_asked_for);
    }
    asked_for.reverse();
    asked_for
}

/// A component's quantisers are those that stand before its first scan.
pub(super) fn latch(
    quantisers: &mut [Option<Quantisers>],
    scan: &Scan<'_>,
    frame: &Frame,
    tables: &Tables,
) -> Result<(), Refusal> {
    for &place in &scan.components {
        if let (Some(slot @ None), Some(component)) = (quantisers.get_mut(place), frame.components.get(place)) {
            *slot = Some(tables.quantiser(component.quantiser)?);
        }
    }
    Ok(())
}
