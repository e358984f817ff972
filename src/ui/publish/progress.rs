//! How far publishing is, where it was asked for.

use super::super::ask::Ask;
use super::super::shown::Shown;
use super::super::theme::Tokens;
use super::super::work::{JobView, Kind};
use super::words::stage_name;
use eframe::egui::{self, ProgressBar, Ui};
use i18n_embed_fl::fl;

/// The job that publishes the open event.
pub(super) fn publishing<'a>(shown: &Shown<'a>) -> Option<&'a JobView> {
    shown.jobs.iter().find(|job| matches!(&job.kind, Kind::Publish(event, _) if Some(*event) == shown.event))
}

/// Draws it.
pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>, job: &JobView, asks: &mut Vec<Ask>) {
    let words = shown.words;
    let (done, total) = (job.tally.done, job.tally.total);
    let share = if total == 0 { 0.0 } else { done as f32 / total as f32 };
    ui.horizontal(|ui| {
        if ui.add_enabled(!job.stopping, egui::Button::new(fl!(words, "ui-publish-stop"))).clicked() {
            asks.push(Ask::Cancel(job.id));
        }
        let left = job
            .left()
            .map(|left| fl!(words, "ui-job-left", minutes = (left.as_secs() / 60), seconds = (left.as_secs() % 60)));
        let stage = stage_name(words, job.tally.stage);
        let text = if job.stopping {
            fl!(words, "ui-job-stopping")
        } else {
            let text = fl!(words, "ui-job-progress", name = stage, done = done, total = total);
            left.map_or(text.clone(), |left| format!("{text} · {left}"))
        };
        let wide = (ui.available_width() * 0.4).max(80.0);
        let bar =
            ui.add(ProgressBar::new(share).desired_width(wide).desired_height(10.0).fill(Tokens::in_ui(ui).accent));
        let label = ui.add(egui::Label::new(text).truncate());
        let _ = bar.labelled_by(label.id);
    });
}
