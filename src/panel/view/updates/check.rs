//! What there is to say of an update: the five questions, found or asked for, and the wording.

use web_sys::HtmlElement;

use super::super::evidence::shortened;
use super::super::intent::button;
use super::super::list::List;
use super::super::{Dispatch, Intent};
use super::question::QuestionView;
use crate::incident::wording::WordingFinding;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_text, show};
use crate::playbook::Question;
use crate::session::Checked;
use crate::wording;

/// The nodes of a check.
pub struct Check {
    dispatch: Dispatch,
    root: HtmlElement,
    count: HtmlElement,
    /// What is judged, or that it is not.
    judged: HtmlElement,
    foreign: HtmlElement,
    questions: [QuestionView; 5],
    findings: List<(String, WordingFinding)>,
}

impl Check {
    /// Makes the nodes for a reply, under a heading.
    pub fn of_reply(dispatch: &Dispatch) -> (Self, El) {
        let mut entries = Vec::with_capacity(Question::ALL.len());
        let questions = Question::ALL.map(|question| {
            let (view, entry) = QuestionView::quoting(question);
            entries.push(entry);
            view
        });
        let list = el("ul").class("questions").attr("aria-label", &say(&wording::UPDATE_QUESTIONS.plain()));
        let list = list.children(entries);
        Self::new(Some(el("h3").text(&say(&wording::UPDATE_REPLY.plain()))), questions, Some(list), dispatch)
    }

    /// Makes the nodes for boxes that say themselves what they answer.
    pub fn of_boxes(questions: [QuestionView; 5], dispatch: &Dispatch) -> (Self, El) {
        Self::new(None, questions, None, dispatch)
    }

    fn new(title: Option<El>, questions: [QuestionView; 5], list: Option<El>, dispatch: &Dispatch) -> (Self, El) {
        let count = el("span").class("state");
        let (findings, findings_el) = List::new("findings wording");
        let foreign = el("p").class("advice").text(&say(&wording::UPDATE_FOREIGN.plain()));
        let judged = el("div").children(list).child(findings_el);
        let [count_node, judged_node, foreign_node] = [&count, &judged, &foreign].map(El::node);
        let root = el("div").class("check");
        let head = el("div").class("line").children(title).child(count);
        let root = root.child(head).child(foreign).child(judged);
        let check = Self {
            dispatch: dispatch.clone(),
            root: root.node(),
            count: count_node,
            judged: judged_node,
            foreign: foreign_node,
            questions,
            findings,
        };
        (check, root)
    }

    /// Brings the nodes up to date; none hides them.
    pub fn render(&mut self, checked: Option<&Checked>) {
        show(&self.root, checked.is_some());
        let Some(checked) = checked else { return };
        show(&self.judged, checked.english);
        show(&self.foreign, !checked.english);
        show(&self.count, checked.english);
        for (question, answered) in self.questions.iter().zip(&checked.report.questions) {
            question.render(Some(answered).filter(|_| checked.english), &checked.text);
        }
        if !checked.english {
            return;
        }
        let answered = checked.report.questions.iter().filter(|answered| answered.span.is_some()).count();
        set_text(&self.count, &say(&wording::UPDATE_COUNT.with([answered.to_string()])));
        let words = |finding: &WordingFinding| {
            let words = checked.text.get(finding.start..finding.end).unwrap_or_default();
            (shortened(words), finding.clone())
        };
        let findings = checked.report.findings.iter().map(words).map(without_place).collect();
        self.findings.render(findings, |(words, finding)| entry(words, finding, &self.dispatch));
    }
}

/// Words typed before it move a finding; it stays the same finding, and its node stays.
fn without_place((words, finding): (String, WordingFinding)) -> (String, WordingFinding) {
    (words, WordingFinding { start: 0, end: 0, ..finding })
}

/// One finding: the reason with the words in it, and the better phrase to take along.
fn entry(words: &str, finding: &WordingFinding, dispatch: &Dispatch) -> El {
    let mut entry = el("li").attr("data-wording", finding.check.id());
    // A reason that quotes the words already need not be told which they are.
    let reason = say(&finding.message);
    if !reason.contains(words) {
        entry = entry.child(el("q").text(words));
    }
    entry = entry.child(el("p").text(&reason));
    let better = finding.better.clone();
    if better.is_empty() {
        return entry;
    }
    let words = say(&wording::UPDATE_COPY_BETTER.with([better.clone()]));
    let copy = button("copy-better", dispatch, move || Intent::CopyText(better.clone()));
    entry.child(copy.class("quiet").text(&words))
}
