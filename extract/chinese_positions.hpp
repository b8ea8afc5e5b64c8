#pragma once
/// Where the positions of a Chinese frame stand: subjects, objects and bound groups of the clauses around a trigger.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "extract/chinese_clause.hpp"
#include "extract/draft.hpp"

namespace dealgraph {

/// Where a trigger stands: items [begin, end) of a clause.
struct ChineseTrigger {
  std::uint32_t clause = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// A list of groups: [first, last] of a clause.
struct ChineseList {
  std::uint32_t clause = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Is the word one of these?
bool is_chinese_word_of(std::string_view word, std::initializer_list<std::string_view> words);

/// Reads the clauses of one sentence, which it borrows. Clauses, groups and items are given by their indices.
class ChinesePositions {
 public:
  explicit ChinesePositions(const ChineseSentence& sentence) : sentence_(sentence), document_(sentence.document) {}

  [[nodiscard]] const ChineseClause& clause(std::uint32_t at) const { return sentence_.clauses[at]; }
  [[nodiscard]] const Segment& piece(const ChineseClause& in, std::uint32_t item) const {
    return sentence_.pieces[in.items[item]];
  }
  [[nodiscard]] std::string_view text(const ChineseClause& in, std::uint32_t item) const {
    return sentence_.text(in.items[item]);
  }
  /// The name that stands at an item, unless it is a ticker or a source; nullptr if none does.
  [[nodiscard]] const Name* name(const ChineseClause& in, std::uint32_t item) const;
  [[nodiscard]] Fill of_name(const Name& name) const;
  /// A candidate of Latin letters can be a product.
  [[nodiscard]] bool is_code(const Name& found) const { return document_.tokens[found.begin].kind != TokenKind::cjk; }

  /// The groups that stand at a position of a frame (ChineseFrame::args) other than "of" and "owner"; nullopt if none do.
  /// `symmetric`: all members of a list, whatever joins them.
  [[nodiscard]] std::optional<ChineseList> list_at(const ChineseTrigger& trigger, const std::string& position,
                                                   bool symmetric) const;
  /// The list that begins at a group of a clause.
  [[nodiscard]] ChineseList with_members(std::uint32_t in, std::uint32_t first, bool all) const;
  /// The party that stands before a noun trigger in its own group; with `or_subject` else at the beginning of the subject's.
  [[nodiscard]] std::optional<Fill> owner_of(const ChineseTrigger& trigger, bool or_subject) const;
  /// What 该公司 means: the subject of a clause before, else the first company of the sentences before.
  [[nodiscard]] std::optional<Fill> topic_before(const ChineseTrigger& trigger) const;

 private:
  [[nodiscard]] bool names_a_party(const ChineseClause& in, const ChineseGroup& group) const;
  [[nodiscard]] bool opens_clause(const ChineseClause& in, const ChineseGroup& group) const;
  [[nodiscard]] std::optional<ChineseList> subject(const ChineseTrigger& trigger, bool symmetric) const;
  [[nodiscard]] std::optional<ChineseList> earlier_subject(const ChineseTrigger& trigger, bool symmetric) const;
  [[nodiscard]] std::uint32_t pivot_before(const ChineseTrigger& trigger) const;
  [[nodiscard]] std::optional<ChineseList> subject_in(std::uint32_t in, std::uint32_t begin, std::uint32_t limit,
                                                      bool symmetric) const;
  [[nodiscard]] std::optional<ChineseList> object(const ChineseTrigger& trigger) const;
  [[nodiscard]] static bool head_follows(const ChineseClause& in, std::uint32_t group);
  [[nodiscard]] bool reaches(const ChineseClause& in, std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] bool is_light(const ChineseClause& in, std::uint32_t item) const;
  [[nodiscard]] std::optional<ChineseList> bound(const ChineseTrigger& trigger,
                                                 std::initializer_list<std::string_view> prepositions, bool behind_too) const;
  [[nodiscard]] std::optional<Fill> first_party(const ChineseClause& in, std::uint32_t begin, std::uint32_t end,
                                                const ChineseTrigger& trigger) const;
  [[nodiscard]] std::optional<Fill> first_company(const Sentence& sentence) const;

  const ChineseSentence& sentence_;
  const Document& document_;
};

}  // namespace dealgraph
