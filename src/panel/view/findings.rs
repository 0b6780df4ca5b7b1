//! What is not one of the items: what must not go out, in full; what is worth a look, folded; what an agent disagreed
//! with, quiet.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::evidence::quote;
use super::list::List;
use super::{Dispatch, Intent, unfolding};
use crate::checks::finding_title;
use crate::panel::browser::say;
use crate::panel::dom::{El, append, button, el, focus, set_text, show};
use crate::record::Disagreement;
use crate::report::{Finding, Level, Report};
use crate::session::{Act, Session};
use crate::ticket::Ticket;
use crate::wording;

/// The nodes of the findings.
pub struct Findings {
    dispatch: Dispatch,
    /// What must not go out.
    alarms: List<Finding>,
    /// The rest: a count that does not push the checklist away, and the list behind it.
    folded: HtmlElement,
    count: HtmlElement,
    others: List<Finding>,
    /// What stays quiet on this ticket.
    quieted: HtmlElement,
    quiet: List<(Disagreement, bool)>,
    /// Where the focus goes when its finding moves between the two lists: the other list's heading.
    summaries: [HtmlElement; 2],
}

impl Findings {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let ((alarms, alarms_el), (others, others_el)) = (List::new("findings alarms"), List::new("findings"));
        let (quiet, quiet_el) = List::new("findings quieted");
        let count = el("h3");
        let count_node = count.node();
        let summaries = [unfolding(count), unfolding(el("h3").text(&say(&wording::PANEL_QUIET.plain())))];
        let summary_nodes = summaries.each_ref().map(El::node);
        let [folded, quieted] = summaries.map(|summary| el("details").class("folded").child(summary));
        let (folded, quieted) = (folded.child(others_el), quieted.attr("data-quiet", "").child(quiet_el));
        let findings = Self {
            dispatch: dispatch.clone(),
            alarms,
            folded: folded.node(),
            count: count_node,
            others,
            quieted: quieted.node(),
            quiet,
            summaries: summary_nodes,
        };
        (findings, el("div").child(alarms_el).child(folded).child(quieted))
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session, report: &Report) {
        let Some(ticket) = session.snapshot().map(|snapshot| &snapshot.ticket) else { return };
        let (alarms, others): (Vec<_>, Vec<_>) =
            report.findings.iter().cloned().partition(|finding| finding.level == Level::Error);
        show(&self.folded, !others.is_empty());
        let count = if others.len() == 1 {
            wording::PANEL_FINDING.plain()
        } else {
            wording::PANEL_FINDINGS.with([others.len().to_string()])
        };
        set_text(&self.count, &say(&count));
        let [folded, quieted] = &self.summaries;
        self.alarms.render(alarms, |finding| entry(finding, ticket, &self.dispatch, quieted));
        self.others.render(others, |finding| entry(finding, ticket, &self.dispatch, quieted));
        show(&self.quieted, !report.disagreed.is_empty());
        let noted = |said: &Disagreement| (said.clone(), session.is_disagreement_noted(&said.check));
        self.quiet.render(report.disagreed.iter().map(noted).collect(), |(said, noted)| {
            quiet(said, *noted, &self.dispatch, folded)
        });
    }
}

/// One finding: what it is, on what evidence, the playbook's fix, and a way to disagree.
fn entry(finding: &Finding, ticket: &Ticket, dispatch: &Dispatch, after: &HtmlElement) -> El {
    let mut entry = el("li").attr("data-finding", finding.check).child(el("p").text(&say(&finding.message)));
    for evidence in finding.evidence.iter().take(2) {
        entry = entry.child(quote(evidence, ticket, dispatch));
    }
    if let Some(fix) = wording::fix(finding.check) {
        entry = entry.child(el("p").class("fix").text(&say(&fix.plain())));
    }
    entry.child(disagree(finding, dispatch, after))
}

/// "Not a problem here, because …": opened on a click, and quiet only once a reason is given.
fn disagree(finding: &Finding, dispatch: &Dispatch, after: &HtmlElement) -> El {
    let check = finding.check;
    let id = ["quiet-", finding.message.phrase.key].concat();
    let text = el("textarea").attr("id", &id).attr("rows", "2").attr("data-disagree", check);
    let text_node: HtmlTextAreaElement = text.node().unchecked_into();
    let done = {
        let (dispatch, after) = (dispatch.clone(), after.clone());
        button("disagree").class("secondary").text(&say(&wording::PANEL_DISAGREE.plain())).on("click", move |_| {
            let reason = text_node.value();
            if reason.trim().is_empty() {
                focus(&text_node);
            } else {
                dispatch(Intent::Act(Act::Disagree(check.to_owned(), Some(reason))));
                // The box is gone by now.
                focus(&after);
            }
        })
    };
    el("details")
        .class("disagree")
        .child(el("summary").text(&say(&wording::PANEL_NOT_HERE.plain())))
        .child(el("label").class("box-label").attr("for", &id).text(&say(&wording::PANEL_WHY_QUIET.plain())))
        .child(text)
        .child(done)
}

/// A finding that is quiet: its name, the reason, and the way back.
fn quiet(said: &Disagreement, noted: bool, dispatch: &Dispatch, after: &HtmlElement) -> El {
    let quiet = |action: &str, phrase: &'static wording::Phrase, act: Act| {
        let (dispatch, after) = (dispatch.clone(), after.clone());
        let button = button(action).class("quiet");
        let node = button.node();
        button.text(&say(&phrase.plain())).on("click", move |_| {
            dispatch(Intent::Act(act.clone()));
            if !node.is_connected() {
                focus(&after);
            }
        })
    };
    let name = finding_title(&said.check).map_or_else(|| said.check.clone(), |name| say(&name.plain()));
    let line = say(&wording::PANEL_QUIET_BECAUSE.with([name, said.reason.clone()]));
    let back = quiet("take-back", &wording::PANEL_TAKE_BACK, Act::Disagree(said.check.clone(), None));
    let mut buttons = el("div").class("buttons").child(back);
    if !noted {
        let note = Act::NoteDisagreement(said.check.clone());
        buttons = buttons.child(quiet("note-disagreement", &wording::PANEL_INTO_NOTE, note));
    }
    el("li").attr("data-finding", &said.check).child(el("p").text(&line)).child(buttons)
}

/// Sets a list's lines, when they differ.
pub fn lines_in(list: &HtmlElement, lines: &[String]) {
    show(list, !lines.is_empty());
    if list.text_content().as_deref() == Some(lines.concat().as_str()) {
        return;
    }
    set_text(list, "");
    for line in lines {
        append(list, &el("li").text(line).node());
    }
}
