#include "extract/name_rules.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "extract/token.hpp"

namespace dealgraph {
namespace {

EntityType entity_type_in(const Json& item, EntityType fallback) {
  const std::string text = text_at(item, "type");
  if (text.empty()) return fallback;
  const std::optional<EntityType> known = entity_type_from(text);
  if (!known) fail(item, "'type' has to be company, organization, person, product or hardware");
  return *known;
}

std::shared_ptr<const RE2> compile(const Json& item, const std::string& pattern) {
  RE2::Options options(RE2::Quiet);
  options.set_max_mem(4 << 20);
  auto compiled = std::make_shared<const RE2>("(" + pattern + ")", options);
  if (!compiled->ok()) fail(item, "the pattern is no RE2 expression: " + compiled->error());
  return compiled;
}

constexpr std::array kStates{"rumored", "proposed", "announced", "completed", "failed"};

/// Calls `add` for each word of the list `key` with the state under which it stands.
template <class Add>
void for_cues(const Json& status, const char* key, Add add) {
  for (const char* state : kStates)
    if (const auto at = status.find(state); at != status.end())
      for (const std::string& word : list_at(*at, key)) add(word, *status_from(state));
}

void add_cues(StringMap<Status>& out, const Json& status, const char* key) {
  for_cues(status, key, [&](const std::string& word, Status state) { out.emplace(word, state); });
}

void add_cues(std::vector<std::pair<std::string, Status>>& out, const Json& status, const char* key) {
  for_cues(status, key, [&](const std::string& word, Status state) { out.emplace_back(word, state); });
}

WordSet words_at(const Json& item, const char* key) {
  WordSet out;
  for (const std::string& word : list_at(item, key)) out.insert(hash_folded(fold_token(word)));
  return out;
}

void add_chinese_words(NameWords& out, const Json& item) {
  static constexpr std::pair<const char*, std::uint32_t> kLists[] = {{"chinese_stop_words", zh::stop},
                                                                     {"chinese_nouns", zh::noun},
                                                                     {"chinese_conjunctions", zh::conjunction},
                                                                     {"chinese_prepositions", zh::preposition},
                                                                     {"chinese_says", zh::says},
                                                                     {"chinese_titles", zh::title},
                                                                     {"chinese_moves", zh::moves},
                                                                     {"chinese_company_suffixes", zh::company_suffix},
                                                                     {"chinese_weak_suffixes", zh::weak_suffix},
                                                                     {"chinese_organization_suffixes", zh::organization_suffix},
                                                                     {"chinese_organizations", zh::organization},
                                                                     {"chinese_product_heads", zh::product_head},
                                                                     {"chinese_countries", zh::country},
                                                                     {"chinese_places", zh::place},
                                                                     {"chinese_pronouns", zh::pronoun},
                                                                     {"chinese_shares", zh::shares},
                                                                     {"chinese_subsidiary_words", zh::subsidiary},
                                                                     {"chinese_latin_words", zh::latin}};
  for (const auto& [key, classes] : kLists)
    for (const std::string& word : list_at(item, key)) out.chinese_words[sequence_hash(word)] |= classes;
  for (const std::string& surname : list_at(item, "chinese_surnames")) out.chinese_surnames.insert(sequence_hash(surname));
}

}  // namespace

NamePattern pattern_from(const Json& item) {
  check_keys(item, {"id", "pattern", "type", "owner", "kind", "memory", "cue", "examples", "counter_examples"});
  NamePattern out;
  out.id = text_at(item, "id");
  out.pattern = text_at(item, "pattern");
  out.place = place_of(item);
  if (out.id.empty() || out.pattern.empty()) fail(item, "a pattern needs an 'id' and a 'pattern'");
  out.type = entity_type_in(item, out.type);
  out.owner = text_at(item, "owner");
  if (!out.owner.empty() && out.owner.find(':') == std::string::npos) out.owner = "company:" + out.owner;
  out.kind = text_at(item, "kind");
  out.memory = text_at(item, "memory");
  out.cue = flag_at(item, "cue");
  out.examples = list_at(item, "examples");
  out.counter_examples = list_at(item, "counter_examples");
  const auto has_digit = [](const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; };
  out.needs_digit = !out.examples.empty() && std::all_of(out.examples.begin(), out.examples.end(), has_digit);
  out.compiled = compile(item, out.pattern);
  return out;
}

StatusCues status_cues_from(const Json& status) {
  StatusCues out;
  add_cues(out.verbs, status, "verbs");
  add_cues(out.nouns, status, "nouns");
  add_cues(out.adjectives, status, "adjectives");
  add_cues(out.adverbs, status, "adverbs");
  add_cues(out.phrases, status, "phrases");
  for (std::uint32_t at = 0; at < out.phrases.size(); ++at)
    if (const std::vector<Token> words = tokenize(out.phrases[at].first); !words.empty())
      out.add_first_word(words.front().hash, at);
  add_cues(out.chinese, status, "chinese");
  return out;
}

std::uint64_t sequence_hash(const std::string& text) {
  std::uint64_t hash = 0;
  for (const Token& token : tokenize(text)) hash = extend_hash(hash, token.hash);
  return hash;
}

NameWords name_words_from(const Json& item) {
  NameWords out;
  out.hardware_cues = words_at(item, "hardware_cues");
  out.product_heads = words_at(item, "product_heads");
  out.product_kinds = words_at(item, "product_kinds");
  out.work_kinds = words_at(item, "work_kinds");
  out.medium_uses = words_at(item, "medium_uses");
  out.governs_on = words_at(item, "governs_on");
  out.company_verbs = words_at(item, "company_verbs");
  out.company_parts = words_at(item, "company_parts");
  out.company_leads = words_at(item, "company_leads");
  out.company_holdings = words_at(item, "company_holdings");
  out.product_prefixes = words_at(item, "product_prefixes");
  out.name_openers = words_at(item, "name_openers");
  out.exchanges = words_at(item, "exchanges");
  out.chinese_hardware_cues = list_at(item, "chinese_hardware_cues");
  add_chinese_words(out, item);
  return out;
}

}  // namespace dealgraph
