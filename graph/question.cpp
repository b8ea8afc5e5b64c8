#include "graph/question.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "graph/detail/question_date.hpp"
#include "graph/detail/question_rules.hpp"
#include "graph/detail/question_words.hpp"

namespace dealgraph {
namespace {

using detail::Gaps;
using detail::QuestionWord;
using Words = std::vector<QuestionWord>;

constexpr std::size_t kMostWords = 64;  // longer texts are no questions

/// Words that say when, and where they stand.
struct TimePhrase {
  std::size_t begin = 0;
  std::size_t end = 0;
  Gaps dates;
};

/// The first of the longest time phrases.
TimePhrase longest_time_phrase(const Words& words) {
  TimePhrase longest;
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (const detail::QuestionPattern& pattern : detail::shipped_question_rules().times) {
      pattern.match(words, at, [&](std::size_t end, const Gaps& dates) {
        if (end - at > longest.end - longest.begin) longest = {at, end, dates};
      });
    }
  }
  return longest;
}

void set_dates(DealFilter& filter, const Gaps& dates) {
  for (const auto& [name, gap] : dates) {
    if (name == "since" || name == "in") filter.since = gap.date;
    if (name == "until" || name == "in") filter.until = gap.date;
    if (name == "before") filter.until = detail::before_date(gap.date);
    if (name == "after") filter.since = detail::after_date(gap.date);
  }
}

/// Takes all time phrases out of the words and puts what they say into the filter.
void take_times(Words& words, DealFilter& filter) {
  for (TimePhrase phrase = longest_time_phrase(words); phrase.end != 0; phrase = longest_time_phrase(words)) {
    set_dates(filter, phrase.dates);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                words.begin() + static_cast<std::ptrdiff_t>(phrase.end));
  }
}

/// The names in the gaps {a} and {b}, in this order.
std::vector<std::string> names_in_gaps(std::string_view question, const Words& words, const Gaps& gaps) {
  std::vector<std::string> names;
  for (const char* name : {"a", "b"}) {
    const auto gap = gaps.find(name);
    if (gap != gaps.end()) names.push_back(detail::text_of(question, words[gap->second.begin], words[gap->second.end - 1]));
  }
  return names;
}

void add_readings(std::vector<Query>& readings, std::string_view question, const Words& words, const DealFilter& times,
                  const detail::QuestionRule& rule) {
  for (const detail::QuestionPattern& pattern : rule.patterns) {
    pattern.match(words, 0, [&](std::size_t end, const Gaps& gaps) {
      if (end != words.size()) return;
      Query query = rule.query;
      query.names = names_in_gaps(question, words, gaps);
      query.filter.since = times.since;
      query.filter.until = times.until;
      if (std::find(readings.begin(), readings.end(), query) == readings.end()) readings.push_back(std::move(query));
    });
  }
}

/// The fewer letters are left to names, the more of the question is understood.
std::size_t letters_in_names(const Query& query) {
  return std::accumulate(query.names.begin(), query.names.end(), std::size_t{0},
                         [](std::size_t sum, const std::string& name) { return sum + name.size(); });
}

/// Looks each name up once: readings share theirs.
class KnownNames {
 public:
  explicit KnownNames(const NameSource& names) : names_(&names) {}

  std::size_t unknown_in(const Query& query) {
    return static_cast<std::size_t>(
        std::count_if(query.names.begin(), query.names.end(), [&](const std::string& name) { return !is_known(name); }));
  }

 private:
  bool is_known(const std::string& name) {
    const auto [at, is_new] = known_.try_emplace(name, false);
    if (is_new) at->second = !meaning_of(name, *names_).candidates.empty();
    return at->second;
  }

  const NameSource* names_;
  std::map<std::string, bool> known_;
};

}  // namespace

std::vector<Query> readings_of(std::string_view question) {
  Words words = detail::question_words(question);
  std::vector<Query> readings;
  if (words.empty() || words.size() > kMostWords) return readings;
  DealFilter times;
  take_times(words, times);
  for (const detail::QuestionRule& rule : detail::shipped_question_rules().rules)
    add_readings(readings, question, words, times, rule);
  std::stable_sort(readings.begin(), readings.end(),
                   [](const Query& a, const Query& b) { return letters_in_names(a) < letters_in_names(b); });
  return readings;
}

std::optional<Query> understand(std::string_view question, const NameSource& names) {
  const std::vector<Query> readings = readings_of(question);
  KnownNames known(names);
  const Query* best = nullptr;
  std::size_t fewest = 0;
  for (const Query& reading : readings) {
    const std::size_t unknown = known.unknown_in(reading);
    if (best == nullptr || unknown < fewest) best = &reading, fewest = unknown;
    if (fewest == 0) return *best;
  }
  Query whole;
  whole.kind = QueryKind::entity;
  whole.names = {std::string(question)};
  if (known.unknown_in(whole) == 0) return whole;
  return best == nullptr ? std::nullopt : std::optional(*best);
}

}  // namespace dealgraph
