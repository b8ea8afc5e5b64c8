#include "extract/word_class.hpp"

#include <array>
#include <utility>

namespace dealgraph {

std::optional<WordClasses> word_class_from(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, WordClasses>, 30> kNames{{
      {"determiner", word::determiner},
      {"possessive", word::possessive},
      {"pronoun", word::pronoun},
      {"preposition", word::preposition},
      {"conjunction", word::conjunction},
      {"relative", word::relative},
      {"subordinator", word::subordinator},
      {"modal", word::modal},
      {"be", word::be},
      {"have", word::have},
      {"do", word::do_},
      {"negation", word::negation},
      {"adverb", word::adverb},
      {"weekday", word::weekday},
      {"month", word::month},
      {"time_noun", word::time_noun},
      {"number_word", word::number_word},
      {"speech", word::speech},
      {"common", word::common},
      {"given_name", word::given_name},
      {"weak_given_name", word::weak_given_name},
      {"surname", word::surname},
      {"legal_suffix", word::legal_suffix},
      {"company_word", word::company_word},
      {"organization_word", word::organization_word},
      {"company_head", word::company_head},
      {"noun_first", word::noun_first},
      {"modality", word::modality},
      {"business_noun", word::business_noun},
      {"collective", word::collective},
  }};
  for (const auto& [known, bits] : kNames)
    if (known == name) return bits;
  if (name == "never_name") return word::never_name;
  if (name == "ly_word") return word::ly_word;
  if (name == "noun_always") return word::noun_always;
  return std::nullopt;
}

}  // namespace dealgraph
