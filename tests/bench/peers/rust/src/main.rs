// peers TOOL FOLDER [REPETITIONS]: searches FOLDER/text.txt for the lines of FOLDER/names.txt. TOOL: aho-corasick (leftmost
// longest, both ends at word boundaries), aho-corasick-raw or daachorse (leftmost longest, anywhere). Prints: tool, MB/s
// (median), seconds to build, MB of memory, names found, differences from FOLDER/found.txt.
use std::collections::HashSet;
use std::time::Instant;

use aho_corasick::{AhoCorasick, Input, MatchKind};
use daachorse::{DoubleArrayAhoCorasickBuilder, MatchKind as DaacKind};

fn is_cjk(c: char) -> bool {
    matches!(c as u32, 0x1100..=0x11FF | 0x2E80..=0x33FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xA960..=0xA97F
        | 0xAC00..=0xD7FF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF00..=0xFFEF | 0x20000..=0x323AF)
}

fn joins_words(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphabetic() && !is_cjk(c) }
}

fn is_boundary(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    if at == 0 || at == bytes.len() {
        return true;
    }
    let (before, after) = (bytes[at - 1], bytes[at]);
    if before < 0x80 && after < 0x80 {
        return !(before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric());
    }
    let before = text[..at].chars().next_back().unwrap();
    let after = text[at..].chars().next().unwrap();
    !joins_words(before) || !joins_words(after)
}

fn memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() * 1024.0 / 1e6
}

fn with_boundaries(automaton: &AhoCorasick, text: &str, found: &mut Vec<(usize, usize)>) {
    let mut at = 0;
    while let Some(hit) = automaton.find(Input::new(text).span(at..text.len())) {
        if is_boundary(text, hit.start()) && is_boundary(text, hit.end()) {
            found.push((hit.start(), hit.end()));
            at = hit.end();
        } else {
            at = hit.start() + 1;
        }
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let (tool, folder) = (arguments[1].as_str(), arguments[2].as_str());
    let repetitions: usize = arguments.get(3).map_or(5, |count| count.parse().unwrap());
    let file = |name: &str| std::fs::read_to_string(format!("{folder}/{name}")).unwrap();
    let (name_text, text, wanted) = (file("names.txt"), file("text.txt"), file("found.txt"));
    let names: Vec<&str> = name_text.lines().collect();

    let before = memory();
    let begin = Instant::now();
    let search: Box<dyn Fn(&mut Vec<(usize, usize)>)> = if tool == "daachorse" {
        let automaton: daachorse::DoubleArrayAhoCorasick<u32> = DoubleArrayAhoCorasickBuilder::new()
            .match_kind(DaacKind::LeftmostLongest)
            .build(&names)
            .unwrap();
        let text = text.clone();
        Box::new(move |found| {
            found.extend(automaton.leftmost_find_iter(&text).map(|hit| (hit.start(), hit.end())));
        })
    } else {
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&names).unwrap();
        let text = text.clone();
        if tool == "aho-corasick" {
            Box::new(move |found| with_boundaries(&automaton, &text, found))
        } else {
            Box::new(move |found| found.extend(automaton.find_iter(&text).map(|hit| (hit.start(), hit.end()))))
        }
    };
    let built = begin.elapsed().as_secs_f64();
    let memory = memory() - before - text.len() as f64 / 1e6;

    let mut times = Vec::new();
    let mut found = Vec::new();
    for _ in 0..repetitions {
        found = Vec::new();
        let begin = Instant::now();
        search(&mut found);
        times.push(begin.elapsed().as_secs_f64());
    }
    times.sort_by(|a, b| a.partial_cmp(b).unwrap());
    let wanted: HashSet<(usize, usize)> = wanted
        .lines()
        .map(|line| line.split_once(' ').unwrap())
        .map(|(begin, end)| (begin.parse().unwrap(), end.parse().unwrap()))
        .collect();
    let hits: HashSet<(usize, usize)> = found.iter().copied().collect();
    println!(
        "{tool} {:.1} {built:.3} {memory:.1} {} {}",
        text.len() as f64 / 1e6 / times[times.len() / 2],
        found.len(),
        hits.symmetric_difference(&wanted).count()
    );
}
