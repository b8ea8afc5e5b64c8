#include "extract/pack_source.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "extract/rules.hpp"
#include "packs.hpp"

namespace dealgraph {
namespace {

/// "FILE:LINE: message" of the error that a data folder with this one file gives; "taken" if none.
std::string refusal(const std::string& name, const std::string& content) {
  const test::TempFolder folder;
  folder.write(name, content);
  try {
    read_pack_source(folder.path());
  } catch (const Error& error) {
    const std::string file = error.place().file;
    const std::string shown = file.substr(file.rfind('/') + 1);
    return shown + ":" + std::to_string(error.place().line) + ": " + error.what();
  }
  return "taken";
}

struct Case {
  const char* content;
  const char* message;  ///< what has to stand in it
};

void expect_refusals(const std::string& file, std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    const std::string said = refusal(file, c.content);
    EXPECT_NE(said.find(c.message), std::string::npos) << c.content << "\nsaid: " << said;
  }
}

TEST(ReadPackSource, ReadsAnEntry) {
  const test::TempFolder folder;
  folder.write("dictionary/company/a.yaml",
               "# a comment\n"
               "- {id: meta-platforms, name: Meta, aliases: [Meta Platforms, {name: Facebook, until: 2021-10-28}], weak: "
               "[Meta], zh: [脸书],\n"
               "   tickers: [META, {name: FB, until: 2022-06-09}], owner: [a, {id: b, since: 2005}], sector: internet, hq: "
               "Menlo Park, country: US}\n");
  const PackSource source = read_pack_source(folder.path());
  ASSERT_EQ(source.entries.size(), 1u);
  const SourceEntry& meta = source.entries[0];
  EXPECT_EQ(meta.id, "meta-platforms");
  EXPECT_EQ(meta.type, EntityType::company);
  EXPECT_EQ(meta.name, "Meta");
  EXPECT_EQ(meta.place.line, 2u);
  EXPECT_EQ(meta.sectors, std::vector<std::string>{"internet"});
  ASSERT_EQ(meta.names.size(), 6u);
  EXPECT_TRUE(meta.names[0].weak);
  EXPECT_EQ(meta.names[2].until, "2021-10-28");
  EXPECT_TRUE(meta.names[3].chinese);
  EXPECT_TRUE(meta.names[5].ticker);
  ASSERT_EQ(meta.owners.size(), 2u);
  EXPECT_EQ(meta.owners[1].since, "2005");
}

TEST(ReadPackSource, RefusesBadEntries) {
  expect_refusals(
      "dictionary/company/a.yaml",
      {{"- {id: a, name: A}\n- {id: b, nam: B}\n", "a.yaml:2: unknown key 'nam'"},
       {"- {id: a}\n", "a.yaml:1: an entry needs 'id' and 'name'"},
       {"- {name: A}\n", "a.yaml:1: an entry needs"},
       {"- {id: A B, name: A}\n", "a.yaml:1: an id holds small letters"},
       {"- {id: a, name: [A]}\n", "a.yaml:1:"},
       {"- {id: a, name: ''}\n", "a.yaml:1: an empty name"},
       {"- {id: a, name: A, aliases: B}\n", "a.yaml:1: names have to be a list"},
       {"- {id: a, name: A, aliases: [{name: B, upto: 2005}]}\n", "a.yaml:1: unknown key 'upto'"},
       {"- {id: a, name: A, aliases: [{until: 2005}]}\n", "a.yaml:1: a name with conditions needs a 'name'"},
       {"\n\n- id: a\n  name: A\n  weak: [B]\n", "a.yaml:5: 'B' is weak but not among the names"},
       {"- {id: a, name: A, owner: {since: 2005}}\n", "a.yaml:1: an owner needs an 'id'"},
       {"id: a\n", "a.yaml:1: a dictionary file has to be a list"},
       {"- a\n", "a.yaml:1: an entry has to be a map"},
       {"- {id: a, name: A: B}\n", "a.yaml:1: this is no valid YAML"},
       {"- {id: a, name: A}\n- {id: b, name: 'B}\n", "this is no valid YAML"},
       {"- {id: a, name: A}\n- {id: b, name: B}\n- {id: a, name: C}\n", "a.yaml:3: the id 'a' stands twice; the other is at"}});
}

TEST(ReadPackSource, RefusesBadDates) {
  for (const char* date : {"'2021-1'", "21", "2021/10/28", "October", "2021-10-28T00", "'2021-13-01'", "'2021-02-30'"}) {
    const std::string content = "- {id: a, name: A, aliases: [{name: B, since: " + std::string(date) + "}]}\n";
    EXPECT_NE(refusal("dictionary/company/a.yaml", content).find("a.yaml:1: '"), std::string::npos) << date;
  }
  for (const char* date : {"2021", "2021-10", "2021-10-28"})
    EXPECT_EQ(
        refusal("dictionary/company/a.yaml", "- {id: a, name: A, aliases: [{name: B, since: " + std::string(date) + "}]}\n"),
        "taken")
        << date;
}

TEST(ReadPackSource, RefusesUnknownFoldersAndLists) {
  EXPECT_NE(refusal("dictionary/planet/a.yaml", "- {id: a, name: A}\n").find("a.yaml:0: dictionary files stand in a folder"),
            std::string::npos);
  EXPECT_NE(refusal("lexicon/a.yaml", "determiner: [the]\nnonsense: [a]\n").find("a.yaml:2: unknown list 'nonsense'"),
            std::string::npos);
  EXPECT_NE(refusal("lexicon/verbs.yaml", "irregular:\n  buy: [buys, bought]\n")
                .find("verbs.yaml:2: an irregular verb has four forms"),
            std::string::npos);
  EXPECT_NE(refusal("rules/a.yaml", "frame: []\n").find("a.yaml:1: unknown section 'frame'"), std::string::npos);
  EXPECT_NE(refusal("rules/a.yaml", "- id: a\n").find("a.yaml:1: a rule file has to be a map"), std::string::npos);
  EXPECT_NE(refusal("rules/a.yaml", "frames:\n- {id: x}\n- {id: x}\n").find("a.yaml:3: the id 'x' stands twice in frames"),
            std::string::npos);
  EXPECT_NE(refusal("patterns/a.yaml", "id: x\n").find("a.yaml:1: a pattern file has to be a list"), std::string::npos);
  EXPECT_THROW(read_pack_source("/no/such/folder"), Error);
}

TEST(ReadPackSource, TheSameIdInTwoTypesIsFine) {
  const test::TempFolder folder;
  folder.write("dictionary/company/a.yaml", "- {id: a, name: A}\n");
  folder.write("dictionary/product/a.yaml", "- {id: a, name: A}\n");
  EXPECT_EQ(read_pack_source(folder.path()).entries.size(), 2u);
}

TEST(ReadPackSource, InflectsRegularVerbs) {
  const test::TempFolder folder;
  folder.write("lexicon/verbs.yaml",
               "regular: [acquire, supply, fix, agree, launch, pay]\nirregular: {buy: [buys, bought, bought, buying]}\n");
  const PackSource source = read_pack_source(folder.path());
  const auto has = [&](const char* word, const char* lemma, WordClasses classes) {
    return std::any_of(source.words.begin(), source.words.end(), [&](const SourceWord& known) {
      return known.word == word && known.lemma == lemma && (known.classes & classes);
    });
  };
  struct Form {
    const char* word;
    const char* lemma;
    WordClasses classes;
  };
  const Form forms[] = {{"acquires", "acquire", word::verb_s},
                        {"acquired", "acquire", word::verb_past},
                        {"acquiring", "acquire", word::verb_ing},
                        {"supplies", "supply", word::verb_s},
                        {"supplied", "supply", word::verb_participle},
                        {"fixes", "fix", word::verb_s},
                        {"agreeing", "agree", word::verb_ing},
                        {"launches", "launch", word::verb_s},
                        {"pays", "pay", word::verb_s},
                        {"bought", "buy", word::verb_past},
                        {"buy", "buy", word::verb_base}};
  for (const Form& form : forms) EXPECT_TRUE(has(form.word, form.lemma, form.classes)) << form.word;
}

// ---- overlay

PackSource source_of(std::initializer_list<std::pair<const char*, const char*>> files) {
  const test::TempFolder folder;
  for (const auto& [name, content] : files) folder.write(name, content);
  return read_pack_source(folder.path());
}

constexpr const char* kBuy =
    "frames:\n- {id: x.buy, type: acquisition, verbs: [buy], args: {subject: acquirer, object: target}}\n- {id: x.sue, type: "
    "lawsuit, verbs: [sue], args: {subject: plaintiff}}\n";
constexpr const char* kOtherBuy =
    "frames:\n- {id: x.buy, type: acquisition, verbs: [purchase], args: {subject: acquirer, object: target}}\n- {id: x.new, "
    "type: merger, verbs: [merge], args: {subject: party}}\n";

TEST(Overlay, TheSameIdReplaces) {
  PackSource base =
      source_of({{"dictionary/company/a.yaml", "- {id: a, name: A, hq: Old}\n- {id: b, name: B}\n"}, {"rules/r.yaml", kBuy}});
  overlay(base,
          source_of({{"dictionary/company/z.yaml", "- {id: c, name: C}\n- {id: a, name: A2}\n"}, {"rules/z.yaml", kOtherBuy}}));
  ASSERT_EQ(base.entries.size(), 3u);
  EXPECT_EQ(base.entries[0].name, "A2");
  EXPECT_EQ(base.entries[0].hq, "");
  EXPECT_EQ(base.entries[2].id, "c");
  const Rules rules = rules_from_cbor(base.rules);
  ASSERT_EQ(rules.frames.size(), 3u);
  EXPECT_EQ(rules.frames[0].id, "x.buy");
  EXPECT_EQ(rules.frames[0].verbs, std::vector<std::string>{"purchase"});
  EXPECT_EQ(rules.frames[2].id, "x.new");
}

TEST(Overlay, WordsTermsAndCuesAreAdded) {
  PackSource base = source_of(
      {{"lexicon/a.yaml", "determiner: [the]\ncities: [Rome]\n"}, {"rules/s.yaml", "status:\n  failed: {verbs: [scrap]}\n"}});
  overlay(base, source_of({{"lexicon/b.yaml", "determiner: [a]\ncities: [Paris]\n"},
                           {"rules/t.yaml", "status:\n  failed: {verbs: [bin]}\n"}}));
  EXPECT_EQ(base.words.size(), 2u);
  EXPECT_EQ(base.terms.size(), 2u);
  const Rules rules = rules_from_cbor(base.rules);
  EXPECT_EQ(rules.status.verbs.at("scrap"), Status::failed);
  EXPECT_EQ(rules.status.verbs.at("bin"), Status::failed);
}

TEST(Overlay, EmptyChangesNothing) {
  const PackSource source = source_of({{"dictionary/company/a.yaml", "- {id: a, name: A}\n"}, {"rules/r.yaml", kBuy}});
  PackSource laid = source;
  overlay(laid, {});
  EXPECT_EQ(compile_pack(laid), compile_pack(source));
  PackSource empty;
  overlay(empty, source);
  EXPECT_EQ(compile_pack(empty), compile_pack(source));
}

// ---- lint

/// The warnings of a dictionary file, without the folder.
std::vector<std::string> warnings(const char* companies, const char* lexicon = "words: [target]\n") {
  std::vector<std::string> out;
  for (const Problem& problem : lint(source_of({{"dictionary/company/a.yaml", companies},
                                                {"lexicon/w.yaml", lexicon},
                                                {"lexicon/sectors.yaml", "chips: [chip maker]\n"}}))) {
    EXPECT_EQ(problem.severity, Problem::Severity::warning);
    out.push_back(std::to_string(problem.place.line) + " " + problem.message.substr(0, problem.message.find(':', 8)) + " " +
                  problem.message.substr(problem.message.rfind('[')));
  }
  return out;
}

TEST(Lint, FindsWhatIsWorthALook) {
  struct Case {
    const char* companies;
    std::vector<std::string> warnings;
  };
  const Case cases[] = {
      {"- {id: a, name: A, sector: chips}\n", {}},
      {"- {id: a, name: Foo}\n- {id: b, name: Foo}\n", {"2 company:b [shared-name]"}},
      {"- {id: a, name: Foo}\n- {id: b, name: foo}\n", {}},
      {"- {id: a, name: Foo}\n- {id: b, name: Foo, weak: [Foo]}\n", {}},
      {"- {id: a, name: Foo}\n- {id: b, name: {name: Foo, until: 2005}}\n", {}},
      {"- {id: a, name: {name: Foo, needs: [chip]}}\n- {id: b, name: Foo}\n", {}},
      {"- {id: a, name: A, tickers: [X]}\n- {id: b, name: B, tickers: [X]}\n", {"2 company:b [shared-ticker]"}},
      {"- {id: a, name: A, tickers: [X]}\n- {id: x, name: X}\n", {}},
      {"- {id: a, name: A, owner: nobody}\n", {"1 company:a [unknown-owner]"}},
      {"- {id: a, name: A, owner: b}\n- {id: b, name: B, owner: 'organization:a'}\n", {"2 company:b [unknown-owner]"}},
      {"- {id: a, name: A, sector: [chips, chip]}\n", {"1 company:a [unknown-sector]"}},
      {"- {id: a, name: target}\n", {"1 company:a [plain-word]"}},
      {"- {id: a, name: target, weak: [target]}\n", {}},
      {"- {id: a, name: Target}\n", {}},
  };
  for (const Case& c : cases) EXPECT_EQ(warnings(c.companies), c.warnings) << c.companies;
}

}  // namespace
}  // namespace dealgraph
