//! In one word, where a photo stands.

use crate::house::{House, granted};
use estompe::domain::command::Remark;
use estompe::domain::gate::State;
use estompe::domain::{Channel, Consent, Decision, Role, Status, Uncleared};

fn state(house: &House, channel: &Channel) -> State {
    house.judged(channel).state
}

fn strict() -> House {
    House::new().under(|policy| policy.uncleared = Uncleared::Block)
}

#[test]
fn a_photo_that_may_leave() {
    assert_eq!(state(&House::new().reviewed(), &Channel::Web), State::NobodyIdentifiable);
    let agreed = House::new().faces(1).adult().has(granted(1, 0)).shows(1, 1);
    assert_eq!(state(&agreed.clone().reviewed(), &Channel::Web), State::Publishable);
    assert_eq!(state(&agreed.clone().reviewed(), &Channel::Press), State::PublishableCovered);
    assert_eq!(state(&agreed.faces(1).reviewed(), &Channel::Web), State::PublishableCovered);
    let crowd = Decision::NotIdentifiable { reason: None, confirmed: true };
    assert_eq!(
        state(&House::new().faces(1).decides(1, crowd, None).reviewed(), &Channel::Web),
        State::NobodyIdentifiable
    );
}

#[test]
fn a_photo_that_may_not() {
    assert_eq!(state(&House::new(), &Channel::Web), State::ToReview);
    let held = House::new().notes(Remark { held_back: Some(true), ..Remark::default() });
    assert_eq!(state(&held, &Channel::Web), State::Excluded, "before what is to review");
}

#[test]
fn a_photo_that_waits_for_others() {
    let class = || strict().faces(2).child(&[Role::Holder, Role::Holder]).adult().shows(1, 1).shows(2, 2).reviewed();
    assert_eq!(state(&class(), &Channel::Web), State::ConsentsMissing { persons: 2, consents: 3 });
    let one_signed = class().has(granted(1, 1));
    assert_eq!(state(&one_signed, &Channel::Web), State::ConsentsMissing { persons: 2, consents: 2 });
    assert_eq!(state(&one_signed, &Channel::Internal), State::ConsentsMissing { persons: 1, consents: 1 });
    let asked = |house: House, who| house.has(Consent::new(crate::house::person(who), Status::Waiting));
    assert_eq!(state(&asked(asked(class(), 1), 2), &Channel::Web), State::Waiting);
    assert_eq!(state(&asked(class(), 1), &Channel::Web).id(), "consents-missing");
}

#[test]
fn a_photo_that_is_clear_elsewhere() {
    let agreed = strict().faces(1).adult().has(granted(1, 0)).shows(1, 1).reviewed();
    assert_eq!(state(&agreed, &Channel::Press), State::Partial([Channel::Web, Channel::Internal].into()));
}
