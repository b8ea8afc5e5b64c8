#pragma once
/// A hand-made graph with everything a graph can hold, and with strings that break careless writers.

#include <string>
#include <vector>

#include "tests/graph/story.hpp"

namespace dealgraph::test {

inline const std::string kMarkup = R"(<b>"Ümlaut" & Söhne</b> 'AG' ]]> --> \ %41 100% {x} |bar|)";
inline const std::string kControls = std::string("Bell\x07 Esc\x1b Vt\x0b Tab\tCr\rEnd\x7f") + "\xEF\xBF\xBE";  // U+FFFE
inline const std::string kEmoji = "Rocket 🚀 family 👨‍👩‍👧 flag 🇨🇭 astral 𠮷野家";
inline const std::string kRightToLeft = "شركة ‏تقنية‎ חברה \u202Eevil\u202C";
inline const std::string kInvisible = "zero\u200Bwidth nel\u0085 ls\u2028 bom\uFEFF nbsp\u00A0 end";
inline const std::string kPlain = "芯禾微电子（上海）有限公司";

inline std::string very_long() {
  std::string words;
  for (int i = 0; i < 500; ++i) words += "long & <longer> name ";
  return words;
}

inline EntityRecord record(const std::string& id, EntityType type, const std::string& name) {
  EntityRecord record;
  record.id = id;
  record.type = type;
  record.name = name;
  return record;
}

inline EntityRecord chip_record() {
  EntityRecord chip = record("hardware:zed-9", EntityType::hardware, "Zed 9");
  chip.aliases = {{"Zed IX", "", ""}, {"Project Zed", "2018", "2020-05"}};
  chip.owners = {{"company:norda", "Norda", "2010-01-01", ""}, {"company:gone", "Gone Chips", "", "2010-01-01"}};
  chip.kind = "gpu";
  chip.memory = "80 GB";
  return chip;
}

inline EntityRecord company_record() {
  EntityRecord company = record("company:norda", EntityType::company, "Norda");
  company.aliases = {{"Norda Systems", "", ""}, {"诺达", "", ""}, {"Nordisk Data", "", "2012-03-01"}};
  company.owners = {{"company:holding", "Norda Holding", "2015", ""}};
  company.tickers = {"NRD", "9999.HK"};
  company.kind = "semiconductors";
  company.country = "CH";
  company.wikidata = "Q42";
  return company;
}

/// Articles whose names and words are hostile, told by publishers and addresses that are.
inline std::vector<Extraction> hostile_stories() {
  std::vector<Extraction> stories;
  int number = 0;
  for (const std::string& words : {kMarkup, kControls, kEmoji, kRightToLeft, kInvisible, kPlain, very_long()}) {
    const std::string id = std::to_string(++number);
    Story story("id with space/" + id, "2021-05-0" + id, words + " buys Norda", words);
    story.from(words, "https://news.test/a b?q=<" + words.substr(0, 60) + ">&x=%zz#one#two");
    story.mentions(words, "company:h" + id, EntityType::company, words).mentions("Norda", "company:norda");
    Relation& relation = story.states(
        RelationType::acquisition,
        {{Role::acquirer, words, "company:h" + id}, {Role::target, "Norda", "company:norda"}, {Role::seller, words, ""}});
    relation.attributes.value = Money{1e9 / number, "USD"};
    relation.attributes.quantity = Quantity{5400, words.substr(0, 6)};
    relation.attributes.round = words;
    stories.push_back(story);
  }
  return stories;
}

/// A story of each type, with every role named.
inline std::vector<Extraction> typed_stories() {
  std::vector<Extraction> stories;
  for (const RelationType type : all_relation_types()) {
    const std::string name(to_string(type));
    std::string title = name + ":";
    std::vector<Who> parties;
    for (const Role role : roles_of(type)) {
      for (int i = 0; i < (symmetric_role(type) == role ? 3 : 1); ++i) {
        const std::string words = std::string(to_string(role)) + std::to_string(i) + " of " + name;
        parties.push_back({role, words, "company:" + name + "-" + std::string(to_string(role)) + std::to_string(i)});
        title += " " + words + ",";
      }
    }
    Story story("typed-" + name, "2020-02-29", title);
    story.from("Typed Times", "https://typed.test/" + name);
    for (const Who& who : parties) story.mentions(who.words, who.entity);
    Relation& relation = story.states(type, parties);
    relation.attributes = {Money{1.5e9, "EUR"}, Quantity{12, "unit"}, 0.25,    "2020-02",
                           "Series A",          "chief executive",    "joins", "TYP"};
    stories.push_back(story);
  }
  return stories;
}

/// One deal as three articles tell it, with the dictionary's facts, a person, a product and a related article.
inline std::vector<Extraction> merged_stories() {
  Story bid("bid", "2022-01-18", "Norda bids $5 billion for Pellux, maker of Zed 9");
  bid.from("Paper", "https://paper.test/bid").knows(chip_record()).knows(company_record());
  bid.mentions("Norda", "company:norda").mentions("Pellux", "company:pellux", EntityType::company, "Pellux Inc.");
  bid.mentions("Zed 9", "hardware:zed-9", EntityType::hardware);
  const std::vector<Who> deal = {{Role::acquirer, "Norda", "company:norda"}, {Role::target, "Pellux", "company:pellux"}};
  bid.states(RelationType::acquisition, deal, Status::proposed).attributes.value = Money{5e9, "USD"};
  bid.states(RelationType::makes, {{Role::maker, "Pellux", "company:pellux"}, {Role::item, "Zed 9", "hardware:zed-9"}});
  Story done("done", "2022-10-13", "Norda completes $4.9 billion purchase of Pellux");
  done.from("Times", "https://times.test/done").mentions("Norda", "company:norda").mentions("Pellux", "company:pellux");
  done.states(RelationType::acquisition, deal, Status::completed).attributes.value = Money{4.9e9, "USD"};
  done.extraction().article.related_to = "bid";
  Story undated("undated", "", "Norda bought Pellux, says Ada Lovelace of Norda, using Yotta");
  undated.from("", "ftp://old.test/x").mentions("Norda", "company:norda").mentions("Pellux", "company:pellux");
  undated.mentions("Ada Lovelace", "person:ada-lovelace", EntityType::person)
      .mentions("Yotta", "product:yotta", EntityType::product);
  undated.states(RelationType::acquisition, deal, Status::completed);
  Relation& job = undated.states(RelationType::employment, {{Role::person, "Ada Lovelace", "person:ada-lovelace"},
                                                            {Role::employer, "Norda", "company:norda"}});
  job.attributes.title = "engineer";
  undated.states(RelationType::uses, {{Role::user, "Norda", "company:norda"}, {Role::item, "Yotta", "product:yotta"}});
  return {bid, done, undated};
}

inline std::vector<Extraction> rich_stories() {
  std::vector<Extraction> all = merged_stories();
  for (const Extraction& story : typed_stories()) all.push_back(story);
  for (const Extraction& story : hostile_stories()) all.push_back(story);
  return all;
}

}  // namespace dealgraph::test
