//! What is not one of the items: what must not go out, in full; what is worth a look, folded.

use web_sys::HtmlElement;

use super::mark;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_text, show};
use crate::report::{Finding, Level, Report};
use crate::wording;

/// The nodes of the findings.
pub struct Findings {
    /// What must not go out.
    alarms: HtmlElement,
    /// The rest: a count that does not push the checklist away, and the list behind it.
    folded: HtmlElement,
    count: HtmlElement,
    list: HtmlElement,
}

impl Findings {
    /// Makes the nodes.
    pub fn new() -> (Self, El) {
        let (alarms, count, list) = (el("ul").class("findings alarms"), el("h3"), el("ul").class("findings"));
        let [alarms_node, count_node, list_node] = [&alarms, &count, &list].map(El::node);
        let summary = el("summary").child(mark("glance")).child(count);
        let folded = el("details").class("worth").child(summary).child(list);
        let findings = Self { alarms: alarms_node, folded: folded.node(), count: count_node, list: list_node };
        (findings, el("div").child(alarms).child(folded))
    }

    /// Brings the nodes up to date.
    pub fn render(&self, report: &Report) {
        let (alarms, others): (Vec<_>, Vec<_>) =
            report.findings.iter().partition(|finding| finding.level == Level::Error);
        let lines = |findings: &[&Finding]| findings.iter().map(|finding| say(&finding.message)).collect::<Vec<_>>();
        lines_in(&self.alarms, &lines(&alarms));
        lines_in(&self.list, &lines(&others));
        show(&self.folded, !others.is_empty());
        let count = if others.len() == 1 {
            wording::PANEL_FINDING.plain()
        } else {
            wording::PANEL_FINDINGS.with([others.len().to_string()])
        };
        set_text(&self.count, &say(&count));
    }
}

/// Sets a list's lines, when they differ.
pub fn lines_in(list: &HtmlElement, lines: &[String]) {
    show(list, !lines.is_empty());
    if list.text_content().as_deref() == Some(lines.concat().as_str()) {
        return;
    }
    set_text(list, "");
    for line in lines {
        // Our own list takes any node.
        let _ = list.append_child(&el("li").text(line).node());
    }
}
