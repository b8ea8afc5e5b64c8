#include "extract/name_columns.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "core/error.hpp"
#include "extract/text_forms.hpp"

namespace dealgraph {
namespace {

/// Small letters and digits of a header's word: "Entity.LegalName" → "entitylegalname".
std::string plain(std::string_view word) {
  std::string out;
  for (const char c : word)
    if (is_ascii_letter(c) || is_ascii_digit(c)) out += is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
  return out;
}

const std::map<std::string, Column>& known_words() {
  static const std::map<std::string, Column> words{
      {"name", Column::name},
      {"label", Column::name},
      {"title", Column::name},
      {"company", Column::name},
      {"companyname", Column::name},
      {"legalname", Column::name},
      {"entitylegalname", Column::name},
      {"alias", Column::alias_list},
      {"aliases", Column::alias_list},
      {"altlabel", Column::wikidata_aliases},
      {"othernames", Column::alias_list},
      {"shortname", Column::alias_list},
      {"ticker", Column::ticker},
      {"tickers", Column::ticker},
      {"symbol", Column::ticker},
      {"tickersymbol", Column::ticker},
      {"id", Column::id},
      {"lei", Column::lei},
      {"cik", Column::cik},
      {"cikstr", Column::cik},
      {"identifier", Column::identifier},
      {"isin", Column::identifier},
      {"wikidata", Column::wikidata},
      {"qid", Column::wikidata},
      {"country", Column::country},
      {"countrycode", Column::country},
      {"entitylegaladdresscountry", Column::country},
  };
  return words;
}

/// "…OtherEntityName.1" and "…TransliteratedOtherEntityName.3", but not "….1.xmllang".
bool is_gleif_alias(const std::string& word) {
  const std::size_t digits = word.find_last_not_of("0123456789");
  return digits + 1 < word.size() && word.starts_with("entity") && word.substr(0, digits + 1).ends_with("otherentityname");
}

Column column_of(const std::string& word) {
  if (is_gleif_alias(word)) return Column::alias;
  const auto known = known_words().find(word);
  return known == known_words().end() ? Column::other : known->second;
}

/// ?item, ?itemLabel, ?itemAltLabel: what a query calls the item is its own affair.
void find_wikidata(const std::vector<std::string>& header, std::vector<Column>& columns) {
  for (std::size_t item = 0; item < header.size(); ++item) {
    const auto place = [&](const char* suffix) {
      return static_cast<std::size_t>(std::find(header.begin(), header.end(), header[item] + suffix) - header.begin());
    };
    const std::size_t label = place("Label"), aliases = place("AltLabel");
    if (label == header.size() || columns[item] == Column::country) continue;
    if (columns[label] != Column::other || std::count(columns.begin(), columns.end(), Column::wikidata) != 0) continue;
    std::replace(columns.begin(), columns.end(), Column::name, Column::other);
    columns[item] = Column::wikidata;
    columns[label] = Column::name;
    if (aliases < header.size()) columns[aliases] = Column::wikidata_aliases;
    return;
  }
}

std::optional<Column> role_from(const std::string& role) {
  static const std::map<std::string, Column> roles{
      {"name", Column::name},      {"aliases", Column::alias_list},    {"ticker", Column::ticker},
      {"id", Column::id},          {"identifier", Column::identifier}, {"wikidata", Column::wikidata},
      {"country", Column::country}};
  const auto known = roles.find(role);
  return known == roles.end() ? std::nullopt : std::optional(known->second);
}

std::string listed(const std::vector<std::string>& header) {
  std::string out;
  for (std::size_t at = 0; at < header.size() && at < 12; ++at) out += (at == 0 ? "" : ", ") + header[at];
  return out + (header.size() > 12 ? ", …" : "");
}

void apply_named(const std::vector<std::string>& header, const ColumnNames& named, const std::string& file,
                 std::vector<Column>& columns) {
  for (const auto& [role, word] : named) {
    const std::optional<Column> column = role_from(role);
    if (!column)
      throw Error("unknown kind of column '" + role + "'; known: name, aliases, ticker, id, identifier, wikidata, country",
                  {file});
    const auto at = std::find(header.begin(), header.end(), word);
    if (at == header.end()) throw Error("there is no column '" + word + "'; there are " + listed(header), {file, 1, 0});
    if (*column == Column::name) std::replace(columns.begin(), columns.end(), Column::name, Column::other);
    columns[static_cast<std::size_t>(at - header.begin())] = *column;
  }
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

void split(std::string_view list, std::string_view separators, std::vector<std::string>& out) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(separators), list.size());
    if (const std::string_view item = trimmed(list.substr(0, end)); !item.empty()) out.emplace_back(item);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

/// "Apple Computer, Apple Inc., Meta Platforms, Inc.": a part that is only a legal ending belongs to the one before it.
void split_wikidata(std::string_view list, std::vector<std::string>& out) {
  const std::size_t first = out.size();
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(", "), list.size());
    const std::string_view item = trimmed(list.substr(0, end));
    const bool ending = item.size() <= 5 && (item.ends_with('.') || item == "Inc" || item == "LLC" || item == "Ltd");
    if (ending && out.size() > first)
      out.back().append(", ").append(item);
    else if (!item.empty())
      out.emplace_back(item);
    list.remove_prefix(std::min(end + 2, list.size()));
  }
}

void set_identifier(std::string_view value, std::string_view prefix, NameRow& out) {
  if (out.identifier.empty() && !plain(value).empty()) out.identifier = std::string(prefix) + plain(value);
}

void fill_field(std::string_view value, Column column, NameRow& out) {
  switch (column) {
    case Column::other:
      return;
    case Column::name:
      if (out.name.empty()) out.name = value;
      return;
    case Column::alias:
      out.aliases.emplace_back(value);
      return;
    case Column::alias_list:
      return split(value, "|;\n", out.aliases);
    case Column::wikidata_aliases:
      return split_wikidata(value, out.aliases);
    case Column::ticker:
      return split(value, "|;, \n", out.tickers);
    case Column::id:
      out.id = value;
      return;
    case Column::lei:
      return set_identifier(value, "lei-", out);
    case Column::cik: {
      const std::size_t digits = std::min(value.find_first_not_of('0'), value.size() - 1);
      return set_identifier(value.substr(digits), "cik-", out);
    }
    case Column::identifier:
      return set_identifier(value, "", out);
    case Column::wikidata:
      out.wikidata = wikidata_id(std::string(value));
      return;
    case Column::country:
      if (value.size() == 2) out.country = value;
      return;
  }
}

}  // namespace

std::string wikidata_id(const std::string& text) {
  const std::string id = text.substr(text.rfind('/') + 1);
  const bool good = id.size() > 1 && id[0] == 'Q' && std::all_of(id.begin() + 1, id.end(), is_ascii_digit);
  return good ? id : "";
}

std::vector<Column> columns_of(const std::vector<std::string>& header, const ColumnNames& named, const std::string& file) {
  std::vector<Column> out;
  for (const std::string& word : header) out.push_back(column_of(plain(word)));
  find_wikidata(header, out);
  apply_named(header, named, file, out);
  if (std::count(out.begin(), out.end(), Column::name) == 0)
    throw Error("no column holds names; there are " + listed(header) + "; say which one with --column name=COLUMN",
                {file, 1, 0});
  return out;
}

void fill_row(const std::vector<std::string>& fields, const std::vector<Column>& columns, NameRow& out) {
  for (std::size_t at = 0; at < fields.size() && at < columns.size(); ++at)
    if (const std::string_view value = trimmed(fields[at]); !value.empty()) fill_field(value, columns[at], out);
  if (!out.wikidata.empty()) {
    out.identifier = out.wikidata;
    out.identifier[0] = 'q';
  }
}

}  // namespace dealgraph
