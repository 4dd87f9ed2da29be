//! What the writing rules found, in sentences, and what each rule is about. The
//! sentences are in `lint.ftl` and the pages of `rules`; which words each takes
//! in is said by the rule.

use super::report::Said;
use super::{Arg, Texts};
use crate::lint::{Finding, RULES, Rule};

impl Texts {
    /// What was found, and what to do.
    pub fn lint(&self, finding: &Finding) -> Said {
        let key = format!("lint-{}", finding.rule);
        let words: Vec<(&str, Arg<'_>)> = finding
            .said
            .iter()
            .map(|(name, words)| (*name, Arg::from(words)))
            .collect();
        Said {
            message: self.say_with(&key, words.clone()),
            help: self.say_with(&format!("{key}-help"), words),
        }
    }

    /// The page of a rule: what it is, why, a bad example and a better one.
    pub fn rule(&self, rule: &Rule) -> String {
        let mut page = String::new();
        let mut parts = rule.text.splitn(2, '\n');
        let title = parts.next().unwrap_or_default().trim_start_matches("# ");
        let level = self.level(rule.level);
        page.extend([rule.name, " (", &level, ")\n", title, "\n"]);
        for line in parts.next().unwrap_or_default().lines() {
            let line = match line.trim_end_matches(" part") {
                "```ron bad" => self.say("check-bad"),
                "```ron better" => self.say("check-better"),
                "```" => continue,
                _ => line.to_owned(),
            };
            page.push_str(&line);
            page.push('\n');
        }
        page
    }

    /// The pages of all rules as one Markdown text, in the order of the table.
    pub fn rules_page(&self) -> String {
        let mut page = self.say("check-rules-title");
        page.push_str("\n\n");
        page.push_str(&self.say("check-rules-about"));
        page.push('\n');
        for rule in RULES {
            let level = self.level(rule.level);
            let text = rule.text.trim_start_matches("# ");
            let (title, rest) = text.split_once('\n').unwrap_or((text, ""));
            let rest = rest
                .replace("```ron bad part", "```ron bad")
                .replace("```ron better part", "```ron better")
                .replace(
                    "```ron bad",
                    &format!("{}\n\n```ron", self.say("check-bad")),
                )
                .replace(
                    "```ron better",
                    &format!("{}\n\n```ron", self.say("check-better")),
                );
            page.extend([
                "\n## `", rule.name, "`: ", title, "\n\n*", &level, "*\n", &rest,
            ]);
        }
        page
    }
}
