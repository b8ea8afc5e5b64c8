#include "extract/rule_pack.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

#include "extract/name_scanner.hpp"
#include "extract/rules.hpp"
#include "packs.hpp"

namespace dealgraph {
namespace {

constexpr const char* kFrames = R"(frames:
- id: acquisition.buy
  type: acquisition
  verbs: [buy]
  args: {subject: acquirer, object: target}
  require: [target]
)";

/// A source that uses every member.
PackSource full_source() {
  const test::TempFolder folder;
  folder.write("rules/buy.yaml", kFrames);
  PackSource out = test::closed_words();
  out.rules = read_pack_source(folder.path()).rules;
  out.words.push_back({"bought", word::verb_past | word::verb_participle, "buy"});
  out.terms = {{"New York", TermKind::place, ""}, {"chip maker", TermKind::sector, "chips"}};
  SourceEntry intel = test::entry(EntityType::company, "intel", {"Intel", "Intel Corporation"});
  intel.names.push_back({"INTC", "1971", "", {}, false, true, false});
  intel.names.push_back({"英特尔", "", "", {}, false, false, true});
  intel.sectors = {"chips", "software"};
  intel.hq = "Santa Clara";
  intel.country = "US";
  intel.wikidata = "Q248";
  SourceEntry xeon = test::entry(EntityType::hardware, "xeon", {"Xeon"});
  xeon.names.push_back({"Nocona", "2004-06", "2006", {"server", "chip"}, true, false, false});
  xeon.owners = {{"company:intel", "1998-06-29", ""}, {"company:nobody", "", "1998"}};
  xeon.kind = "cpu";
  xeon.memory = "6 TB";
  xeon.cue = true;
  out.entries = {intel, xeon};
  return out;
}

void expect_equal(const SourceName& a, const SourceName& b) {
  EXPECT_EQ(std::tie(a.text, a.since, a.until, a.needs, a.weak, a.ticker, a.chinese),
            std::tie(b.text, b.since, b.until, b.needs, b.weak, b.ticker, b.chinese));
}

void expect_equal(const SourceEntry& a, const SourceEntry& b) {
  EXPECT_EQ(std::tie(a.type, a.id, a.name, a.sectors, a.kind, a.memory, a.hq, a.country, a.wikidata, a.cue),
            std::tie(b.type, b.id, b.name, b.sectors, b.kind, b.memory, b.hq, b.country, b.wikidata, b.cue));
  ASSERT_EQ(a.names.size(), b.names.size());
  for (std::size_t at = 0; at < a.names.size(); ++at) expect_equal(a.names[at], b.names[at]);
  ASSERT_EQ(a.owners.size(), b.owners.size());
  for (std::size_t at = 0; at < a.owners.size(); ++at)
    EXPECT_EQ(std::tie(a.owners[at].id, a.owners[at].since, a.owners[at].until),
              std::tie(b.owners[at].id, b.owners[at].since, b.owners[at].until));
}

TEST(RulePack, DecompilesToItsSource) {
  const PackSource source = full_source();
  const PackSource again = test::compile(source)->decompile();
  ASSERT_EQ(again.entries.size(), source.entries.size());
  for (std::size_t at = 0; at < source.entries.size(); ++at) expect_equal(again.entries[at], source.entries[at]);
  ASSERT_EQ(again.terms.size(), source.terms.size());
  EXPECT_EQ(again.terms[1].text, "chip maker");
  EXPECT_EQ(again.terms[1].kind, TermKind::sector);
  EXPECT_EQ(again.terms[1].payload, "chips");
  EXPECT_EQ(again.rules, source.rules);
}

TEST(RulePack, CompilesToTheSameBytesAgain) {
  const std::string bytes = compile_pack(full_source());
  EXPECT_EQ(compile_pack(full_source()), bytes);
  EXPECT_EQ(compile_pack(RulePack::from_bytes(bytes)->decompile()), bytes);
}

TEST(RulePack, HashNamesTheContent) {
  PackSource other = full_source();
  other.entries[0].hq = "Portland";
  EXPECT_EQ(test::compile(full_source())->hash(), test::compile(full_source())->hash());
  EXPECT_NE(test::compile(full_source())->hash(), test::compile(other)->hash());
  EXPECT_EQ(test::compile(other)->hash().size(), 16u);
}

TEST(RulePack, KnowsWordsOfSeveralClassesAsOne) {
  PackSource source;
  source.words = {{"May", word::month, ""}, {"may", word::modal, ""}, {"bought", word::verb_past, "buy"}};
  const std::shared_ptr<const RulePack> pack = test::compile(source);
  ASSERT_NE(pack->word("may"), nullptr);
  EXPECT_EQ(pack->word("may")->classes, word::month | word::modal);
  EXPECT_EQ(pack->text(pack->word("bought")->lemma), "buy");
  EXPECT_EQ(pack->word("sold"), nullptr);
}

TEST(RulePack, DescribesEntities) {
  const std::shared_ptr<const RulePack> pack = test::compile(full_source());
  ASSERT_NE(pack->entry("hardware:xeon"), nullptr);
  EXPECT_EQ(pack->entry("company:xeon"), nullptr);
  EXPECT_EQ(pack->entry(""), nullptr);
  const EntityRecord xeon = pack->record(*pack->entry("hardware:xeon"));
  EXPECT_EQ(xeon.kind, "cpu");
  ASSERT_EQ(xeon.owners.size(), 2u);
  EXPECT_EQ(xeon.owners[0].name, "Intel");
  EXPECT_EQ(xeon.owners[1].name, "nobody");
  const EntityRecord intel = pack->record(*pack->entry("company:intel"));
  EXPECT_EQ(intel.kind, "chips");
  EXPECT_EQ(intel.tickers, std::vector<std::string>{"INTC"});
  EXPECT_EQ(intel.aliases.size(), 3u);
}

TEST(RulePack, KeepsTheRules) {
  const std::shared_ptr<const RulePack> pack = test::compile(full_source());
  ASSERT_EQ(pack->rules().frames.size(), 1u);
  EXPECT_EQ(pack->rules().frames[0].id, "acquisition.buy");
  EXPECT_EQ(to_string(pack->rules().frames[0].place), "buy.yaml:2");
}

TEST(RulePack, OpensFilesAsFromBytes) {
  const test::TempFolder folder;
  const std::string bytes = compile_pack(full_source());
  const std::string file = folder.write("a.pack", bytes);
  EXPECT_EQ(RulePack::open(file)->hash(), RulePack::from_bytes(bytes)->hash());
}

// ---- refusals

std::string refusal(std::string bytes) {
  try {
    RulePack::from_bytes(std::move(bytes));
  } catch (const Error& error) {
    return error.what();
  }
  return "taken";
}

TEST(RulePack, RefusesWhatIsNoPack) {
  for (const std::string& bytes :
       {std::string(), std::string("dealpack"), std::string(4096, 'x'), compile_pack(full_source()).substr(0, 40)})
    EXPECT_NE(refusal(bytes).find("no compiled rule pack"), std::string::npos) << bytes.size();
}

TEST(RulePack, RefusesOtherVersions) {
  std::string bytes = compile_pack(full_source());
  ++bytes[offsetof(flat::Header, version)];
  EXPECT_NE(refusal(bytes).find("another version"), std::string::npos);
}

TEST(RulePack, RefusesFilesCutOff) {
  const std::string bytes = compile_pack(full_source());
  for (const std::size_t size : {sizeof(flat::Header), bytes.size() / 2, bytes.size() - 1})
    EXPECT_NE(refusal(bytes.substr(0, size)), "taken") << size;
}

TEST(RulePack, RefusesFlippedBits) {
  const std::string bytes = compile_pack(full_source());
  for (std::size_t at = sizeof(flat::Header); at < bytes.size(); at += 97) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    ASSERT_NE(refusal(damaged), "taken") << at;
  }
}

TEST(RulePack, NamesTheFileThatItRefuses) {
  const test::TempFolder folder;
  const std::string missing = folder.path() + "/none.pack", empty = folder.write("empty.pack", ""),
                    text = folder.write("text.pack", std::string(5000, 'a'));
  for (const std::string& file : {missing, empty, text}) {
    try {
      RulePack::open(file);
      ADD_FAILURE() << file << " was taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.place().file, file);
    }
  }
}

TEST(LoadRulePack, LaysFoldersAndFilesOver) {
  const test::TempFolder folder;
  const std::string shipped = folder.write("shipped.pack", compile_pack(full_source()));
  folder.write("mine/dictionary/company/a.yaml", "- {id: intel, name: Intel, hq: Portland}\n- {id: foo, name: Foo}\n");
  PackSource more;
  more.entries = {test::entry(EntityType::company, "bar", {"Bar"})};
  const std::string compiled = folder.write("more.pack", compile_pack(more));
  const std::shared_ptr<const RulePack> pack = load_rule_pack(shipped, {folder.path() + "/mine", compiled});
  for (const char* id : {"company:bar", "company:foo", "company:intel", "hardware:xeon"})
    EXPECT_NE(pack->entry(id), nullptr) << id;
  EXPECT_EQ(pack->decompile().entries[2].hq, "Portland");
  EXPECT_EQ(pack->rules().frames.size(), 1u);
  EXPECT_EQ(load_rule_pack(shipped, {})->hash(), RulePack::open(shipped)->hash());
}

/// Names found in a text, with their entries.
std::string found_in(const RulePack& pack, const std::string& text) {
  std::string out;
  for (const ScannedName& hit : scan_names(pack, text))
    out += std::string(hit.span.in(text)) + "=" + std::string(hit.name ? pack.entry_of(*hit.name).id.text() : "term") + " ";
  return out;
}

TEST(LoadRulePack, NamesOfAllLayersAreFoundAndReplacedEntriesAreNot) {
  const test::TempFolder folder;
  const std::string shipped = folder.write("shipped.pack", compile_pack(full_source()));
  PackSource first, second;
  first.entries = {test::entry(EntityType::company, "intel", {"Santa Chip"}),
                   test::entry(EntityType::company, "twin", {"Xeon"})};
  second.entries = {test::entry(EntityType::company, "twin", {"Twin Works"}),
                    test::entry(EntityType::company, "intel-labs", {"Santa Chip Labs"})};
  const std::string a = folder.write("a.pack", compile_pack(first)), b = folder.write("b.pack", compile_pack(second));
  EXPECT_EQ(found_in(*load_rule_pack(shipped, {a}), "Intel, Santa Chip Labs, Xeon, chip maker"),
            "Santa Chip=company:intel Xeon=company:twin chip maker=term ");
  EXPECT_EQ(found_in(*load_rule_pack(shipped, {a, b}), "Intel, Santa Chip Labs, Santa Chip, Xeon, Twin Works"),
            "Santa Chip Labs=company:intel-labs Santa Chip=company:intel Xeon=hardware:xeon Twin Works=company:twin ");
  EXPECT_EQ(load_rule_pack(shipped, {a})->decompile().entries.size(), 3u);
  EXPECT_NE(load_rule_pack(shipped, {a})->hash(), load_rule_pack(shipped, {a, b})->hash());
}

TEST(LoadRulePack, OrdinaryWordsOfTheShippedLexiconCountInFolders) {
  const test::TempFolder folder;
  PackSource base = full_source();
  base.words.push_back({"target", word::common, ""});
  const std::string shipped = folder.write("shipped.pack", compile_pack(base));
  folder.write("mine/dictionary/company/a.yaml", "- {id: target, name: Target}\n");
  const std::shared_ptr<const RulePack> pack = load_rule_pack(shipped, {folder.path() + "/mine"});
  EXPECT_EQ(found_in(*pack, "TARGET Target"), "Target=company:target ");
}

TEST(LoadRulePack, WordsAndRulesOfAnOverlayAreMerged) {
  const test::TempFolder folder;
  const std::string shipped = folder.write("shipped.pack", compile_pack(full_source()));
  PackSource names;
  names.entries = {test::entry(EntityType::company, "bar", {"Bar"})};
  const std::string compiled = folder.write("names.pack", compile_pack(names));
  folder.write("mine/lexicon/common_words.yaml", "words: [zorb]\n");
  const std::shared_ptr<const RulePack> pack = load_rule_pack(shipped, {compiled, folder.path() + "/mine", compiled});
  EXPECT_NE(pack->word("zorb"), nullptr);
  EXPECT_NE(pack->word("bought"), nullptr);
  EXPECT_EQ(found_in(*pack, "Bar Intel"), "Bar=company:bar Intel=company:intel ");
  EXPECT_EQ(pack->rules().frames.size(), 1u);
}

TEST(PackCompiler, OrderOfEntriesDoesNotMatter) {
  PackSource source = full_source();
  const std::string bytes = compile_pack(source);
  std::reverse(source.entries.begin(), source.entries.end());
  EXPECT_EQ(test::compile(source)->decompile().entries[0].id, RulePack::from_bytes(bytes)->decompile().entries[0].id);
  EXPECT_EQ(found_in(*test::compile(source), "Intel Xeon"), found_in(*RulePack::from_bytes(bytes), "Intel Xeon"));
}

TEST(PackCompiler, RefusesDoubleIds) {
  PackSource source;
  source.entries = {test::entry(EntityType::company, "a", {"A"}), test::entry(EntityType::company, "a", {"B"})};
  EXPECT_THROW(compile_pack(source), Error);
  source.entries[1].type = EntityType::product;
  EXPECT_NO_THROW(compile_pack(source));
}

}  // namespace
}  // namespace dealgraph
