#pragma once
/// Random articles about few entities, so that much of what they state meets in the same deals.

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/graph/story.hpp"

namespace dealgraph::test {

/// Deals and facts of every type, dated and undated, vague and full, with and without names, renamings, owners and articles
/// that come in two versions. The same seed gives the same stories.
class RandomStories {
 public:
  /// `dates` of the articles and of what they state.
  explicit RandomStories(unsigned seed, std::vector<const char*> dates = kMixedDates)
      : random_(seed), dates_(std::move(dates)) {}

  inline static const std::vector<const char*> kMixedDates = {"",           "2019-03-01", "2020-01-05", "2020-02-10",
                                                              "2021-06-01", "2021-12-24", "2022",       "2023-08-08"};
  /// Known to the day, and as far apart as deals must be, or nearly.
  inline static const std::vector<const char*> kDays = {"1969-12-30", "2010-03-01", "2011-03-01", "2011-03-02", "2012-09-30",
                                                        "2014-03-24", "2014-03-25", "2019-01-01", "2020-06-01", "2023-08-08"};

  std::vector<Extraction> take(std::size_t count) {
    std::vector<Extraction> stories;
    for (std::size_t i = 0; i < count; ++i) {
      stories.push_back(story(i));
      if (chance(8)) stories.push_back(same_elsewhere(stories.back()));
    }
    return stories;
  }

  static std::string id_of(std::size_t i) { return (i < kCompanies ? "company:c" : "hardware:h") + std::to_string(i); }
  static constexpr std::size_t kCompanies = 7;
  static constexpr std::size_t kEntities = 10;

 private:
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }
  bool chance(std::size_t of) { return below(of) == 0; }
  static std::string word_of(std::size_t i) { return "Name" + std::to_string(i); }

  std::string date() { return dates_[below(dates_.size())]; }

  Extraction story(std::size_t number) {
    std::string title = "Title " + std::to_string(number) + " the unit a plan";
    for (std::size_t i = 0; i < kEntities; ++i) title += " " + word_of(i);
    Story story("story-" + std::to_string(number), date(), title, "Body \xE5\xBE\xAE\xE8\xBD\xAF.");
    story.from("Publisher " + std::to_string(below(4)), chance(2) ? "https://news/" + std::to_string(number) : "");
    if (chance(4)) story.extraction().article.related_to = "story-" + std::to_string(below(number + 1));
    for (std::size_t i = 0; i < kEntities; ++i) {
      if (chance(3)) mention(story, i);
    }
    for (std::size_t count = below(4); count > 0; --count) state(story);
    return story;
  }

  void mention(Story& story, std::size_t i) {
    const EntityType type = i < kCompanies ? EntityType::company : EntityType::hardware;
    story.mentions(word_of(i), id_of(i), type, chance(2) ? word_of(i) : word_of(i) + " Inc");
    if (i % 3 != 0) return;
    EntityRecord record;
    record.id = id_of(i);
    record.type = type;
    record.name = "Record " + std::to_string(i);
    record.aliases = {{"Alias " + std::to_string(i), "", ""}, {"Old " + std::to_string(i), "", "2021"}};
    record.owners = {{"company:c1", "Owner One", "", "2021"}, {"company:owner", "Owner Two", "2021", ""}};
    story.knows(record);
  }

  void state(Story& story) {
    const auto types = all_relation_types();
    const RelationType type = types[below(types.size())];
    std::vector<Who> parties;
    for (const Role role : roles_of(type)) {
      const std::size_t most = symmetric_role(type) ? 5 : 3;
      for (std::size_t count = below(most); count > 0; --count) parties.push_back(who(role));
    }
    Relation& relation = story.states(type, parties, static_cast<Status>(below(5)));
    relation.confidence = 0.5 + 0.1 * static_cast<double>(below(5));
    relation.attributes.date = chance(2) ? date() : "";
    if (chance(4)) relation.attributes.value = {1e6 * static_cast<double>(below(3)), "USD"};
    if (chance(6)) relation.attributes.round = chance(2) ? "Series A" : "Series B";
    if (chance(6)) relation.attributes.stake = 1.0 / 3;
  }

  Who who(Role role) {
    if (chance(5)) return chance(2) ? Who{role, "the unit", ""} : Who{role, "a plan", ""};
    const std::size_t i = below(kEntities);
    return {role, word_of(i), id_of(i)};
  }

  /// The same article as another input has it: same id and content, other address.
  Extraction same_elsewhere(Extraction story) {
    story.article.url = "https://elsewhere/" + std::to_string(below(100));
    if (chance(2)) story.article.related_to = "story-0";
    return story;
  }

  std::mt19937 random_;
  std::vector<const char*> dates_;
};

}  // namespace dealgraph::test
