#pragma once
/// Hand-made extractions for tests: an article, the names in it and what it states, found by their words.

#include <stdexcept>
#include <string>
#include <vector>

#include "core/extraction.hpp"

namespace dealgraph::test {

/// Who fills a role: words of the text and the entity's id; without an id a description.
struct Who {
  Role role;
  std::string words;
  std::string entity;
};

/// Builds an Extraction step by step; `states` returns the relation so that a test can fill in its attributes.
class Story {
 public:
  Story(std::string id, const std::string& published, std::string title, const std::string& body = {}) {
    extraction_.article.id = std::move(id);
    extraction_.article.published = published;
    set_text(extraction_.article, std::move(title), body);
  }

  Story& from(const std::string& publisher, const std::string& url = {}) {
    extraction_.article.publisher = publisher;
    extraction_.article.url = url;
    return *this;
  }

  Story& knows(EntityRecord record) {
    extraction_.records.push_back(std::make_shared<const EntityRecord>(std::move(record)));
    return *this;
  }

  Story& mentions(const std::string& words, const std::string& entity, EntityType type = EntityType::company,
                  const std::string& name = {}) {
    extraction_.mentions.push_back({span_of(words), type, entity, name.empty() ? words : name, "test"});
    return *this;
  }

  /// The evidence is the whole title.
  Relation& states(RelationType type, const std::vector<Who>& parties, Status status = Status::announced) {
    Relation relation;
    relation.type = type;
    relation.status = status;
    relation.rule = std::string(to_string(type)) + ".test";
    relation.confidence = 0.8;
    for (const Who& who : parties) relation.arguments.push_back({who.role, span_of(who.words), who.words, who.entity, false});
    relation.evidence = {0, static_cast<std::uint32_t>(extraction_.article.title_size)};
    extraction_.relations.push_back(std::move(relation));
    return extraction_.relations.back();
  }

  [[nodiscard]] Extraction& extraction() { return extraction_; }
  operator Extraction() const { return extraction_; }  // NOLINT: a story is an extraction

 private:
  [[nodiscard]] Span span_of(const std::string& words) const {
    const std::size_t at = extraction_.article.text.find(words);
    if (at == std::string::npos) throw std::logic_error("'" + words + "' is not in the story");
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  Extraction extraction_;
};

}  // namespace dealgraph::test
