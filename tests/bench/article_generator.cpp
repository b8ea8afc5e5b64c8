#include "tests/bench/article_generator.hpp"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

#include "extract/rule_pack.hpp"

namespace dealgraph::bench {
namespace {

/// A headline and what follows it. A, B, C: companies; H: hardware; M: a sum; N: a count; P: a share; Y: a year.
struct Template {
  std::string_view title;
  std::string_view body;
};

constexpr std::array<Template, 24> kTemplates = {{
    {"{A} to buy {B} for ${M} billion",
     "{A} has agreed to acquire {B} for ${M} billion in cash. The deal is expected to close next year."},
    {"{A} completes takeover of {B}", "{A} said on Monday that it has completed its acquisition of {B}."},
    {"{A} in talks to acquire {B}",
     "{A} is in talks to buy {B}, people familiar with the matter said. Neither company would comment."},
    {"{A} calls off purchase of {B}", "{A} has called off its planned acquisition of {B} after regulators objected."},
    {"{A} and {B} announce partnership",
     "{A} and {B} announced a partnership to develop new products. Financial terms were not disclosed."},
    {"{A}, {B} and {C} join forces", "{A}, {B} and {C} have formed an alliance on open standards, the companies said."},
    {"{A} partners with {B} on cloud services", "{A} has partnered with {B} to bring its software to more customers."},
    {"{A} and {B} set up joint venture", "{A} and {B} will set up a joint venture worth ${M} billion."},
    {"{A} invests ${M} million in {B}", "{A} has invested ${M} million in {B}, taking a stake of {P} percent."},
    {"{B} raises ${M} million from {A}", "{B} raised ${M} million in a Series B round led by {A} and {C}."},
    {"{A} selects {B} as supplier", "{A} has selected {B} as a supplier under a contract worth ${M} million."},
    {"{B} wins order from {A}", "{B} will supply {A} with {N} {H} processors. Deliveries begin in {Y}."},
    {"{A} orders {N} {H} chips from {B}", "{A} has ordered {N} {H} chips from {B} for its data centers."},
    {"{A} licenses technology from {B}", "{A} has signed an agreement to license technology from {B}."},
    {"{A} to spin off {B}", "{A} plans to spin off {B} as an independent company."},
    {"{A} sues {B}", "{A} has sued {B} for patent infringement, seeking ${M} million in damages."},
    {"{A} and {B} settle dispute",
     "{A} and {B} have settled their patent dispute, the companies said. Terms were not disclosed."},
    {"{A} and {B} to merge", "{A} and {B} have agreed to merge in an all-stock deal worth ${M} billion."},
    {"{A} uses {H} in new servers", "{A} uses {H} accelerators in its new servers, it said at a conference."},
    {"{A} competes with {B}", "{A} competes with {B} and {C} in the market for cloud computing."},
    {"{A} unveils plans for {Y}", "{A} unveiled its plans for {Y}. Analysts had expected more from the company."},
    {"{A} shares fall after results",
     "Shares of {A} fell {P} percent on Tuesday after its results missed estimates. {B} rose slightly."},
    {"{A} names new finance chief", "{A} has named a new chief financial officer, effective in {Y}."},
    {"{B} buys cloud capacity from {A}",
     "{B} has chosen {A} as its cloud provider and will spend ${M} million over five years."},
}};

constexpr std::array<std::string_view, 8> kPublishers = {"Daily Ledger", "Market Wire", "The Courier", "Tech Herald",
                                                         "Global Post",  "Chip Review", "City Times",  "Morning Star Online"};

/// splitmix64: the same numbers everywhere.
class Numbers {
 public:
  explicit Numbers(std::uint64_t state) : state_(state) {}
  std::uint64_t next() {
    std::uint64_t value = state_ += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
  }
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(next() % end); }
  double fraction() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }

 private:
  std::uint64_t state_;
};

/// The first of 14,000 comes up in 2.2 % of all choices, as great companies do in the news.
const std::string& often_early(const std::vector<std::string>& names, Numbers& numbers) {
  const double fraction = numbers.fraction();
  return names[static_cast<std::size_t>(fraction * fraction * std::sqrt(fraction) * static_cast<double>(names.size()))];
}

/// What stands for the letters of a template.
struct Filling {
  std::array<std::string, 3> companies;
  std::string hardware;
  std::array<std::string, 4> figures;  ///< M, N, P, Y

  [[nodiscard]] const std::string& of(char letter) const {
    constexpr std::string_view kFigures = "MNPY";
    if (letter == 'H') return hardware;
    const std::size_t figure = kFigures.find(letter);
    return figure == std::string_view::npos ? companies.at(static_cast<std::size_t>(letter - 'A')) : figures.at(figure);
  }
};

Filling make_filling(const ArticleNames& names, Numbers& numbers) {
  Filling filling;
  for (std::string& company : filling.companies) company = often_early(names.companies, numbers);
  filling.hardware = often_early(names.hardware, numbers);
  filling.figures = {std::to_string(1 + numbers.below(90)), std::to_string(100 * (1 + numbers.below(300))),
                     std::to_string(1 + numbers.below(60)), std::to_string(2010 + numbers.below(15))};
  return filling;
}

std::string filled(std::string_view text, const Filling& filling) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '{') {
      out += text[at];
      continue;
    }
    out += filling.of(text[at + 1]);
    at += 2;
  }
  return out;
}

std::string two_digits(std::size_t number) {
  return std::string(number < 10 ? "0" : "") + std::to_string(number);
}

std::string day(Numbers& numbers) {
  const std::string year = std::to_string(2008 + numbers.below(16));
  const std::string month = two_digits(1 + numbers.below(12));
  return year + '-' + month + '-' + two_digits(1 + numbers.below(28));
}

}  // namespace

ArticleNames names_of_pack(const std::string& pack_file) {
  const auto pack = RulePack::open(pack_file);
  ArticleNames names;
  for (const flat::Entry& entry : pack->layers().front().entries) {
    const std::string id(entry.id.text());
    const std::string name(entry.name.text());
    if (id.starts_with("company:") && name.size() > 4) names.companies.push_back(name);
    if (id.starts_with("hardware:")) names.hardware.push_back(name);
  }
  return names;
}

/// One article in eight tells an earlier one again: same parties, other day and publisher.
Article make_article(const ArticleNames& names, std::size_t number, std::uint64_t seed) {
  Numbers own(seed * 0x1000003U + number);
  const std::size_t story = number > 100 && own.below(8) == 0 ? number - 1 - own.below(100) : number;
  Numbers told(seed * 0x1000003U + story + 0x5EED0000U);
  const Template& chosen = kTemplates.at(told.below(kTemplates.size()));
  const Filling filling = make_filling(names, told);
  Article article;
  set_text(article, filled(chosen.title, filling), filled(chosen.body, filling));
  article.published = day(story == number ? told : own);
  article.publisher = kPublishers.at(own.below(kPublishers.size()));
  article.id = "n" + std::to_string(number);
  article.url = "https://news.example/" + std::to_string(number);
  return article;
}

std::string json_line(const Article& article) {
  nlohmann::ordered_json line;
  line["id"] = article.id;
  line["title"] = article.text.substr(0, article.title_size);
  line["text"] = article.text.substr(article.title_size + 1);
  line["published"] = article.published;
  line["url"] = article.url;
  line["publisher"] = article.publisher;
  return line.dump();
}

}  // namespace dealgraph::bench
