#include "table.hpp"

#include <algorithm>
#include <cmath>

#include "graph/number_text.hpp"
#include "words.hpp"

namespace dealgraph::cli {
namespace {

using Rows = std::vector<Page::Row>;

std::string joined_types(const std::vector<RelationType>& types) {
  std::string words;
  for (const RelationType type : types) words += (words.empty() ? "" : ", ") + std::string(to_string(type));
  return words;
}

/// Writes each kind of answer onto the page.
class Tables {
 public:
  Tables(const KnowledgeGraph& graph, const Answer& answer, PageStyle style) : graph_(&graph), answer_(&answer), page_(style) {}

  void operator()(const std::vector<Partner>& partners) {
    heading(name(0) + " has " + counted(partners.size(), "partner", "partners"));
    partner_table(partners, partners.size());
  }

  void operator()(const std::vector<DealRow>& rows) {
    if (answer_->query.kind == QueryKind::timeline) return timeline(rows);
    heading(counted_deals(rows) + about());
    if (!rows.empty()) page_.table(deal_header(), deal_rows(rows));
  }

  void operator()(const std::vector<Chain>& chains) {
    heading(counted(chains.size(), "chain", "chains") + " of deals between " + name(0) + " and " + name(1));
    std::size_t number = 0;
    for (const Chain& chain : chains) chain_lines(chain, ++number);
  }

  void operator()(const std::vector<EntityCard>& cards) {
    for (const EntityCard& card : cards) card_lines(card);
  }

  void operator()(const std::vector<Ranked>& ranked) {
    const Query& query = answer_->query;
    const std::string unit = query.measure == Measure::value ? query.currency : std::string(to_string(query.measure));
    heading("Top " + std::string(to_string(query.ranked)) + " by " + std::string(to_string(query.measure)));
    Rows rows;
    for (const Ranked& each : ranked)
      rows.push_back({{std::to_string(rows.size() + 1), name_of(*graph_, each.entity), value_of(each), each.entity}, {}});
    if (!rows.empty()) page_.table({"", "name", unit, "id"}, rows);
  }

  void operator()(const Communities& found) {
    heading(counted(found.communities.size(), "community", "communities") + ", modularity " +
            number_text(std::round(found.modularity * 1000) / 1000));
    std::size_t number = 0;
    for (const Community& community : found.communities) {
      page_.paragraph(std::to_string(++number) + ". " + counted(community.members.size(), "member", "members") + ", " +
                      counted(community.deals, "deal", "deals"));
      page_.paragraph(member_names(community), 4);
    }
  }

  [[nodiscard]] const std::string& text() const { return page_.text(); }

 private:
  void heading(const std::string& words) { page_.paragraph(words); }

  [[nodiscard]] std::string name(std::size_t at) const { return name_of(*graph_, answer_->entities.at(at)); }

  /// "3 deals", "1 deal and 2 facts", "2 facts".
  [[nodiscard]] std::string counted_deals(const std::vector<DealRow>& rows) const {
    const std::vector<RelationType>& types = answer_->query.filter.types;
    if (rows.empty() && !types.empty() && std::none_of(types.begin(), types.end(), is_deal)) return "0 facts";
    const auto deals = static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const DealRow& row) { return is_deal(row.deal->type); }));
    const std::size_t facts = rows.size() - deals;
    if (facts == 0) return counted(deals, "deal", "deals");
    return (deals == 0 ? "" : counted(deals, "deal", "deals") + " and ") + counted(facts, "fact", "facts");
  }

  /// " of Meta", " between Meta and AMD".
  [[nodiscard]] std::string about() const {
    if (answer_->entities.empty()) return "";
    return answer_->entities.size() == 1 ? " of " + name(0) : " between " + name(0) + " and " + name(1);
  }

  [[nodiscard]] std::string value_of(const Ranked& ranked) const {
    if (answer_->query.measure == Measure::value) return money_words({ranked.value, answer_->query.currency});
    return number_text(std::round(ranked.value * 1e4) / 1e4);
  }

  [[nodiscard]] std::string member_names(const Community& community) const {
    std::string words;
    for (const Member& member : community.members) words += (words.empty() ? "" : ", ") + name_of(*graph_, member.entity);
    return words;
  }

  // --- partners ---

  void partner_table(const std::vector<Partner>& partners, std::size_t most) {
    Rows rows;
    for (const Partner& partner : partners) {
      if (rows.size() == most) break;
      Page::Row row = {{name_of(*graph_, partner.entity), std::to_string(partner.deals.size()), joined_types(partner.types),
                        partner.since, partner.until},
                       {}};
      if (partner.latest != nullptr) row.below = evidence_lines(*graph_, *partner.latest, page_);
      rows.push_back(std::move(row));
    }
    if (!rows.empty()) page_.table({"partner", "deals", "types", "since", "until"}, rows);
  }

  // --- deals ---

  [[nodiscard]] bool has_answers() const { return !answer_->query.answering.empty(); }

  [[nodiscard]] std::vector<std::string> deal_header() const {
    if (has_answers()) return {"answer", "date", "type", "status", "value", "deal"};
    return {"date", "type", "status", "value", "deal"};
  }

  [[nodiscard]] std::string worth_of(const Deal& deal) const {
    std::string words = value_words(deal);
    const auto add = [&](const std::string& more) { words += (words.empty() ? "" : ", ") + more; };
    if (!deal.stakes.empty()) add(percent_words(deal.stakes.front().value));
    if (!deal.quantities.empty())
      add(number_text(deal.quantities.front().value.amount) + " " + deal.quantities.front().value.unit);
    if (!deal.rounds.empty()) add(deal.rounds.front().value);
    if (!deal.titles.empty()) add(deal.titles.front().value);
    if (!deal.changes.empty()) add(deal.changes.front().value);
    if (!deal.tickers.empty()) add(deal.tickers.front().value);
    return words;
  }

  [[nodiscard]] std::vector<std::string> deal_evidence(const Deal& deal) const {
    const Evidence* evidence = answer_->entities.size() == 2
                                   ? best_evidence_between(deal, answer_->entities[0], answer_->entities[1])
                                   : best_evidence(deal);
    if (evidence == nullptr) return {"– the dictionary"};
    return evidence_lines(*graph_, *evidence, page_, deal.evidences.size() - 1);
  }

  [[nodiscard]] Rows deal_rows(const std::vector<DealRow>& deals) const {
    Rows rows;
    for (const DealRow& row : deals) {
      const Deal& deal = *row.deal;
      std::vector<std::string> cells = {span_words(deal.since, deal.until), std::string(to_string(deal.type)),
                                        is_deal(deal.type) ? std::string(to_string(deal.status)) : "", worth_of(deal),
                                        parties_words(*graph_, deal)};
      if (has_answers()) cells.insert(cells.begin(), names_words(*graph_, row.answers));
      rows.push_back({std::move(cells), deal_evidence(deal)});
    }
    return rows;
  }

  // --- timeline ---

  /// A line for each change of status, told by the statement that tells it.
  struct Event {
    std::string date;
    const Deal* deal;
    const StatusChange* change;
  };

  [[nodiscard]] static std::vector<Event> events_of(const std::vector<DealRow>& rows) {
    std::vector<Event> events;
    for (const DealRow& row : rows) {
      for (const StatusChange& change : row.deal->history) events.push_back({change.date, row.deal, &change});
      if (row.deal->history.empty()) events.push_back({row.deal->since, row.deal, nullptr});
    }
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
      return a.date.empty() != b.date.empty() ? b.date.empty() : a.date < b.date;
    });
    return events;
  }

  void timeline(const std::vector<DealRow>& deals) {
    const std::vector<Event> events = events_of(deals);
    heading(name(0) + ": " + counted(events.size(), "event", "events") + " in " + counted(deals.size(), "deal", "deals"));
    Rows rows;
    for (const Event& event : events) {
      const Deal& deal = *event.deal;
      const std::string status(event.change == nullptr ? "" : to_string(event.change->status));
      const bool told = event.change != nullptr && event.change->evidence < deal.evidences.size();
      rows.push_back({{event.date.empty() ? "?" : event.date, status, std::string(to_string(deal.type)), worth_of(deal),
                       parties_words(*graph_, deal)},
                      told ? evidence_lines(*graph_, deal.evidences[event.change->evidence], page_) : deal_evidence(deal)});
    }
    if (!rows.empty()) page_.table({"date", "status", "type", "value", "deal"}, rows);
  }

  // --- path ---

  void chain_lines(const Chain& chain, std::size_t number) {
    std::string names;
    for (const std::string& node : chain.nodes) names += (names.empty() ? "" : " – ") + name_of(*graph_, node);
    page_.paragraph(std::to_string(number) + ". " + names);
    for (const ChainStep& step : chain.steps) {
      page_.paragraph(std::string(to_string(step.deal->type)) + " (" + std::string(to_string(step.deal->status)) + ", " +
                          span_words(step.deal->since, step.deal->until) + "): " + parties_words(*graph_, *step.deal),
                      3);
      if (step.evidence == nullptr) continue;
      for (const std::string& line : evidence_lines(*graph_, *step.evidence, page_, step.deal->evidences.size() - 1))
        page_.paragraph(line, 6);
    }
  }

  // --- entity ---

  void fact(const std::string& what, const std::string& words) {
    if (!words.empty()) page_.paragraph(what + ": " + words, 2);
  }

  /// "Azure, GitHub (since 2018-10-26)".
  [[nodiscard]] std::string related_words(const std::vector<Related>& related) const {
    std::string words;
    for (const Related& each : related) {
      words += (words.empty() ? "" : ", ") + name_of(*graph_, each.entity);
      if (!each.until.empty())
        words += " (" + (each.since.empty() ? "" : each.since + " ") + "until " + each.until + ")";
      else if (!each.since.empty())
        words += " (since " + each.since + ")";
    }
    return words;
  }

  [[nodiscard]] static std::string alias_words(const Entity& entity) {
    std::string words;
    for (const DatedName& alias : entity.aliases) {
      words += (words.empty() ? "" : ", ") + alias.name;
      if (!alias.until.empty()) words += " (until " + alias.until + ")";
      if (alias.until.empty() && !alias.since.empty()) words += " (since " + alias.since + ")";
    }
    const auto is_alias = [&](const std::string& ticker) {
      return std::any_of(entity.aliases.begin(), entity.aliases.end(), [&](const DatedName& n) { return n.name == ticker; });
    };
    for (const std::string& ticker : entity.tickers)
      if (!is_alias(ticker)) words += (words.empty() ? "" : ", ") + ticker;
    return words;
  }

  void card_lines(const EntityCard& card) {
    constexpr std::size_t kPartnersShown = 5;
    const Entity& entity = *card.entity;
    heading(entity.name + " – " + std::string(to_string(entity.type)) + (entity.kind.empty() ? "" : ", " + entity.kind) +
            (entity.memory.empty() ? "" : ", " + entity.memory) + (entity.country.empty() ? "" : ", " + entity.country) +
            " – " + entity.id);
    fact("also called", alias_words(entity));
    fact(is_party(entity.type) ? "owner" : "maker", related_words(card.owners));
    fact("owns", related_words(card.owns));
    fact("makes", related_words(card.makes));
    fact("uses", related_words(card.uses));
    fact("used by", related_words(card.used_by));
    fact("told of", counted(entity.mentions, "mention", "mentions") + " in " + counted(entity.articles, "article", "articles") +
                        ", " + counted(card.deals, "deal", "deals"));
    if (card.partners.empty()) return;
    page_.blank();
    partner_table(card.partners, kPartnersShown);
    if (card.partners.size() > kPartnersShown)
      page_.paragraph("and " + counted(card.partners.size() - kPartnersShown, "more partner", "more partners"));
  }

  const KnowledgeGraph* graph_;
  const Answer* answer_;
  Page page_;
};

}  // namespace

std::string answer_table(const KnowledgeGraph& graph, const Answer& answer, PageStyle style) {
  Tables tables(graph, answer, style);
  std::visit(tables, answer.rows);
  return tables.text();
}

}  // namespace dealgraph::cli
