#include "graph/detail/stored_notes.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "graph/detail/byte_code.hpp"

namespace dealgraph::detail {
namespace {

// Enumerators are kept as numbers. Whoever changes the enumerations makes a new format (base_file.hpp) and sets these anew.
static_assert(static_cast<int>(RelationType::regulation) == 17);
static_assert(static_cast<int>(Role::regulator) == 27);
static_assert(static_cast<int>(Status::failed) == 4);
constexpr std::uint64_t kTypes = 18;
constexpr std::uint64_t kRoles = 28;
constexpr std::uint64_t kStatuses = 5;

// Flags of a party.
constexpr std::uint64_t kNamed = 1;
constexpr std::uint64_t kDescribed = 2;
constexpr std::uint64_t kInferred = 4;

// Flags of attributes: what is stated, then one for each of the texts.
constexpr std::uint64_t kHasValue = 1;
constexpr std::uint64_t kHasQuantity = 2;
constexpr std::uint64_t kHasStake = 4;
constexpr std::uint64_t kFirstText = 8;

constexpr std::string Attributes::*kTexts[] = {&Attributes::date, &Attributes::round, &Attributes::title, &Attributes::change,
                                               &Attributes::ticker};

// --- parties ---

void write(ByteWriter& out, const Party& party, const RowsOf& rows) {
  out.number(static_cast<std::uint64_t>(party.role));
  out.number((party.entity.empty() ? 0 : kNamed) | (party.text.empty() ? 0 : kDescribed) | (party.inferred ? kInferred : 0));
  if (!party.entity.empty()) out.number(static_cast<std::uint64_t>(rows.entity(party.entity)));
  if (!party.text.empty()) out.text(party.text);
}

Party read_party(ByteReader& in, const NamesOf& names) {
  Party party;
  party.role = static_cast<Role>(in.number_below(kRoles));
  const std::uint64_t flags = in.number();
  if ((flags & kNamed) != 0) party.entity = names.entity(static_cast<Row>(in.number()));
  if ((flags & kDescribed) != 0) party.text = in.text();
  party.inferred = (flags & kInferred) != 0;
  return party;
}

// --- attributes ---

std::uint64_t flags_of(const Attributes& attributes) {
  std::uint64_t flags =
      (attributes.value ? kHasValue : 0) | (attributes.quantity ? kHasQuantity : 0) | (attributes.stake ? kHasStake : 0);
  std::uint64_t flag = kFirstText;
  for (const auto text : kTexts) {
    if (!(attributes.*text).empty()) flags |= flag;
    flag <<= 1;
  }
  return flags;
}

void write(ByteWriter& out, const Attributes& attributes) {
  out.number(flags_of(attributes));
  if (attributes.value) out.real(attributes.value->amount), out.text(attributes.value->currency);
  if (attributes.quantity) out.real(attributes.quantity->amount), out.text(attributes.quantity->unit);
  if (attributes.stake) out.real(*attributes.stake);
  for (const auto text : kTexts) {
    if (!(attributes.*text).empty()) out.text(attributes.*text);
  }
}

Attributes read_attributes(ByteReader& in) {
  Attributes attributes;
  const std::uint64_t flags = in.number();
  if ((flags & kHasValue) != 0) attributes.value = {in.real(), std::string(in.text())};
  if ((flags & kHasQuantity) != 0) attributes.quantity = {in.real(), std::string(in.text())};
  if ((flags & kHasStake) != 0) attributes.stake = in.real();
  std::uint64_t flag = kFirstText;
  for (const auto text : kTexts) {
    if ((flags & flag) != 0) attributes.*text = in.text();
    flag <<= 1;
  }
  return attributes;
}

// --- statements ---

void write(ByteWriter& out, const Statement& statement, const RowsOf& rows) {
  const Evidence& evidence = statement.evidence;
  out.number(static_cast<std::uint64_t>(statement.type));
  out.number(static_cast<std::uint64_t>(evidence.status));
  out.number(evidence.span.begin);
  out.number(evidence.span.size());
  out.number(evidence.start);
  out.number(evidence.end - evidence.start);
  out.number(static_cast<std::uint64_t>(rows.word(evidence.rule)));
  out.real(evidence.confidence);
  out.number(evidence.arguments.size());
  for (const Party& party : evidence.arguments) write(out, party, rows);
  write(out, evidence.attributes);
}

Span read_span(ByteReader& in, std::size_t text_size) {
  const auto begin = static_cast<std::uint32_t>(in.number_below(text_size + 1));
  const auto size = static_cast<std::uint32_t>(in.number_below(text_size - begin + 1));
  return {begin, begin + size};
}

Statement read_statement(ByteReader& in, std::size_t text_size, const NamesOf& names) {
  Statement statement;
  Evidence& evidence = statement.evidence;
  statement.type = static_cast<RelationType>(in.number_below(kTypes));
  evidence.status = static_cast<Status>(in.number_below(kStatuses));
  evidence.span = read_span(in, text_size);
  evidence.start = static_cast<std::size_t>(in.number());
  evidence.end = evidence.start + static_cast<std::size_t>(in.number());
  evidence.rule = names.word(static_cast<Row>(in.number()));
  evidence.confidence = in.real();
  evidence.arguments.resize(in.count());
  for (Party& party : evidence.arguments) party = read_party(in, names);
  evidence.attributes = read_attributes(in);
  return statement;
}

// --- renamings ---

void write(ByteWriter& out, const Renaming& renaming, const RowsOf& rows) {
  write(out, renaming.former, rows);
  write(out, renaming.renamed, rows);
  out.text(renaming.date);
}

Renaming read_renaming(ByteReader& in, const NamesOf& names) {
  Party former = read_party(in, names);
  Party renamed = read_party(in, names);
  return {std::move(former), std::move(renamed), std::string(in.text())};
}

// --- uses ---

std::vector<StoredUse> read_uses(ByteReader& in) {
  std::vector<StoredUse> uses(in.count());
  for (StoredUse& use : uses) {
    use.entity = static_cast<Row>(in.number());
    use.use = static_cast<Row>(in.number());
    use.count = static_cast<std::size_t>(in.number());
  }
  return uses;
}

}  // namespace

std::string encode(const ArticleNotes& notes, const std::vector<StoredUse>& uses, const RowsOf& rows) {
  ByteWriter out;
  out.number(uses.size());
  for (const StoredUse& use : uses) {
    out.number(static_cast<std::uint64_t>(use.entity));
    out.number(static_cast<std::uint64_t>(use.use));
    out.number(use.count);
  }
  out.number(notes.statements.size());
  for (const Statement& statement : notes.statements) write(out, statement, rows);
  out.number(notes.renamings.size());
  for (const Renaming& renaming : notes.renamings) write(out, renaming, rows);
  return out.bytes();
}

StoredNotes decode(std::string_view bytes, std::size_t text_size, const NamesOf& names) {
  ByteReader in(bytes);
  StoredNotes notes;
  notes.uses = read_uses(in);
  for (std::size_t left = in.count(); left > 0; --left) notes.statements.push_back(read_statement(in, text_size, names));
  for (std::size_t left = in.count(); left > 0; --left) notes.renamings.push_back(read_renaming(in, names));
  return notes;
}

std::vector<StoredUse> decode_uses(std::string_view bytes) {
  ByteReader in(bytes);
  return read_uses(in);
}

}  // namespace dealgraph::detail
