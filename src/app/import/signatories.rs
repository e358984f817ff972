//! Who signed and who is opposed: names in a cell, matched to the person and to those who decide for them.

use super::cells::Cells;
use super::values::is_name;
use super::{Field, Warning, Why};
use crate::domain::command::NewParty;
use crate::domain::names::fold_all;
use crate::domain::{Prose, Role, Signatory};
use std::collections::BTreeSet;

/// At most so many people decide for one person or signed for them.
pub const MAX_PARTIES: usize = u8::MAX as usize;

/// What the person whose face it is is called where names are asked for.
const THEMSELF: [&str; 14] = [
    "lui meme",
    "elle meme",
    "soi meme",
    "interesse",
    "interessee",
    "l interesse",
    "l interessee",
    "la personne",
    "themself",
    "themselves",
    "himself",
    "herself",
    "self",
    "the person",
];

/// What both holders are called.
const BOTH: [&str; 5] = ["les deux", "les deux parents", "both", "both parents", "les deux titulaires"];

/// The signatories that a cell names. Somebody who is neither the person nor one of `parties` is added to them as
/// [`Role::Other`], so that the name is not lost, and warned about, since it counts for nothing.
pub(super) fn read(
    cells: &mut Cells<'_>,
    field: &Field,
    own_name: &Prose,
    parties: &mut Vec<NewParty>,
    warnings: &mut Vec<Warning>,
) -> BTreeSet<Signatory> {
    let mut signatories = BTreeSet::new();
    for name in names(cells.text(field), own_name, parties) {
        match meant(&name, own_name, parties) {
            Meant::These(these) => signatories.extend(these),
            Meant::Several => cells.fault(field, Why::TwoOfThatName),
            Meant::Stranger if !is_name(&name) => cells.fault(field, Why::NotAName),
            Meant::Stranger if parties.len() >= MAX_PARTIES => cells.fault(field, Why::TooManyPeople),
            Meant::Stranger => {
                let value = Prose::new(&name);
                warnings.push(Warning::Stranger { field: field.clone(), value: value.clone() });
                parties.push(NewParty { role: Role::Other, name: value });
                signatories.extend(place(parties.len() - 1));
            }
        }
    }
    signatories
}

enum Meant {
    These(Vec<Signatory>),
    Several,
    Stranger,
}

/// The names in a cell. A comma may stand between two people or inside one name, so the cell as a whole is tried first.
fn names(typed: &str, own_name: &Prose, parties: &[NewParty]) -> Vec<String> {
    if typed.is_empty() || !matches!(meant(typed, own_name, parties), Meant::Stranger) {
        return Some(typed.to_owned()).filter(|typed| !typed.is_empty()).into_iter().collect();
    }
    let spaced = typed.replace(" et ", ";").replace(" and ", ";");
    let names = spaced.split([';', ',', '/', '+', '&', '\n']).map(|name| name.trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

fn meant(name: &str, own_name: &Prose, parties: &[NewParty]) -> Meant {
    let name = fold_all(name);
    let holders = || places(parties, |party| party.role == Role::Holder);
    if THEMSELF.contains(&name.as_str()) {
        return Meant::These(vec![Signatory::Themself]);
    }
    if BOTH.contains(&name.as_str()) && holders().len() == 2 {
        return Meant::These(holders());
    }
    let mut these = places(parties, |party| fold_all(party.name.as_str()) == name);
    these.extend((fold_all(own_name.as_str()) == name).then_some(Signatory::Themself));
    match these[..] {
        [] => Meant::Stranger,
        [_] => Meant::These(these),
        _ => Meant::Several,
    }
}

fn places(parties: &[NewParty], is_meant: impl Fn(&NewParty) -> bool) -> Vec<Signatory> {
    parties.iter().enumerate().filter(|(_, party)| is_meant(party)).filter_map(|(at, _)| place(at)).collect()
}

fn place(at: usize) -> Option<Signatory> {
    u8::try_from(at).ok().map(Signatory::Party)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parties() -> Vec<NewParty> {
        ["Anne Martin", "Paul, Petit"].map(|name| NewParty { role: Role::Holder, name: Prose::new(name) }).into()
    }

    fn these(typed: &str) -> Vec<Option<Vec<Signatory>>> {
        let own = Prose::new("Léa Martin");
        let known = |name: &String| match meant(name, &own, &parties()) {
            Meant::These(these) => Some(these),
            Meant::Several | Meant::Stranger => None,
        };
        names(typed, &own, &parties()).iter().map(known).collect()
    }

    #[test]
    fn names_are_matched_to_those_who_decide() {
        let (anne, paul, own) = (Signatory::Party(0), Signatory::Party(1), Signatory::Themself);
        assert_eq!(these("ANNE MARTIN"), [Some(vec![anne])]);
        assert_eq!(these("Anne Martin et Paul Petit"), [Some(vec![anne]), Some(vec![paul])]);
        assert_eq!(these("Paul, Petit"), [Some(vec![paul])], "a comma inside one name");
        assert_eq!(these("Paul Petit, Anne Martin"), [Some(vec![paul]), Some(vec![anne])]);
        assert_eq!(these("les deux parents"), [Some(vec![anne, paul])]);
        assert_eq!(these("l’intéressée / Léa Martin"), [Some(vec![own]), Some(vec![own])]);
        assert_eq!(these("Zoé Petit"), [None]);
        assert_eq!(these(""), []);
    }
}
