#include "graph/detail/base_rows.hpp"

#include <cstring>

#include "core/utf8.hpp"
#include "graph/detail/byte_code.hpp"

namespace dealgraph::detail {
namespace {

constexpr std::int64_t kCapacities = 2;  // an entity is a party, and is made
constexpr unsigned kHashBits = 46;       // below 2^47, so that SQLite keeps a key in six bytes

/// Two groups with the same hash only make a reader fetch more than it needs.
std::int64_t group_number(const std::string& name) {
  return static_cast<std::int64_t>((hash64(name) >> (64 - kHashBits)) | (std::uint64_t{1} << kHashBits));
}

// --- records ---

void write(ByteWriter& out, const DatedName& name) {
  for (const std::string* text : {&name.name, &name.since, &name.until}) out.text(*text);
}
void write(ByteWriter& out, const DatedOwner& owner) {
  for (const std::string* text : {&owner.entity, &owner.name, &owner.since, &owner.until}) out.text(*text);
}
void write(ByteWriter& out, const std::string& text) {
  out.text(text);
}

void read(ByteReader& in, DatedName& name) {
  for (std::string* text : {&name.name, &name.since, &name.until}) *text = in.text();
}
void read(ByteReader& in, DatedOwner& owner) {
  for (std::string* text : {&owner.entity, &owner.name, &owner.since, &owner.until}) *text = in.text();
}
void read(ByteReader& in, std::string& text) {
  text = in.text();
}

template <typename Value>
void write_all(ByteWriter& out, const std::vector<Value>& values) {
  out.number(values.size());
  for (const Value& value : values) write(out, value);
}

template <typename Value>
void read_all(ByteReader& in, std::vector<Value>& values) {
  values.resize(in.count());
  for (Value& value : values) read(in, value);
}

}  // namespace

std::int64_t signed_bits(std::uint64_t bits) {
  std::int64_t number = 0;
  std::memcpy(&number, &bits, sizeof number);
  return number;
}

std::int64_t graph_number(std::string_view graph_id) {
  std::uint64_t bits = 0;
  for (const char c : graph_id.substr(std::min(graph_id.size(), graph_id.find(':') + 1)))
    bits = bits << 4 | static_cast<std::uint64_t>(c <= '9' ? c - '0' : c - 'a' + 10);
  return signed_bits(bits);
}

std::string graph_id_of(std::int64_t number) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &number, sizeof bits);
  return "article:" + hex(bits);
}

std::int64_t version_of(const Article& article) {
  return signed_bits(hash64(article.id + '\0' + article.url + '\0' + article.language));
}

std::int64_t key_number(const MergeKey& key, Row entity) {
  return names_entity(key) ? entity * kCapacities + (key.kind == KeyKind::made ? 1 : 0) : group_number(key.name);
}

bool names_entity(const MergeKey& key) {
  return key.kind == KeyKind::party || key.kind == KeyKind::made;
}

std::string encode(const EntityRecord& record) {
  ByteWriter out;
  out.number(static_cast<std::uint64_t>(record.type));
  for (const std::string* text : {&record.id, &record.name, &record.kind, &record.memory, &record.country, &record.wikidata})
    out.text(*text);
  write_all(out, record.aliases);
  write_all(out, record.owners);
  write_all(out, record.tickers);
  return out.bytes();
}

EntityRecord decode_record(std::string_view bytes) {
  static_assert(static_cast<int>(EntityType::source) == 5, "kept as a number: see stored_notes.cpp");
  ByteReader in(bytes);
  EntityRecord record;
  record.type = static_cast<EntityType>(in.number_below(6));
  for (std::string* text : {&record.id, &record.name, &record.kind, &record.memory, &record.country, &record.wikidata})
    *text = in.text();
  read_all(in, record.aliases);
  read_all(in, record.owners);
  read_all(in, record.tickers);
  return record;
}

}  // namespace dealgraph::detail
