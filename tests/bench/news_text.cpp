#include "tests/bench/news_text.hpp"

#include <array>
#include <string_view>
#include <unordered_set>

namespace dealgraph::bench {
namespace {

/// SplitMix64: the same numbers everywhere, which <random>'s distributions don't promise.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15ull;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t limit) { return next() % limit; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  /// Small numbers far oftener than large ones, as words and names are used.
  std::size_t skewed(std::size_t limit) {
    const double u = static_cast<double>(next() >> 11) * 0x1.0p-53;
    return static_cast<std::size_t>(u * u * u * static_cast<double>(limit));
  }
  template <class Table>
  std::string_view pick(const Table& table) {
    return table[below(table.size())];
  }

 private:
  std::uint64_t state_;
};

using Words = std::vector<std::string_view>;

// The commonest first: they are drawn with a skew.
const Words kWords{"the",        "of",         "to",          "a",           "and",           "in",          "for",
                   "that",       "on",         "is",          "with",        "said",          "it",          "by",
                   "at",         "as",         "its",         "from",        "has",           "will",        "be",
                   "was",        "an",         "are",         "have",        "which",         "this",        "year",
                   "company",    "but",        "more",        "their",       "they",          "about",       "up",
                   "than",       "market",     "new",         "would",       "also",          "billion",     "not",
                   "who",        "after",      "share",       "business",    "been",          "were",        "first",
                   "million",    "quarter",    "over",        "other",       "deal",          "percent",     "sales",
                   "one",        "could",      "into",        "last",        "cloud",         "customers",   "analysts",
                   "technology", "chief",      "executive",   "growth",      "shares",        "revenue",     "agreement",
                   "stake",      "according",  "months",      "software",    "chips",         "servers",     "products",
                   "industry",   "investors",  "earlier",     "statement",   "expected",      "plans",       "services",
                   "because",    "between",    "financial",   "largest",     "companies",     "production",  "announced",
                   "capacity",   "regulators", "partnership", "acquisition", "manufacturing", "development", "international"};

// Words that begin many names and many sentences.
constexpr std::array<std::string_view, 24> kLeads{"First",    "New",     "United",  "General", "National", "American",
                                                  "Global",   "Royal",   "Pacific", "North",   "South",    "West",
                                                  "Advanced", "Applied", "Bank of", "The",     "Digital",  "Central",
                                                  "Great",    "Blue",    "Open",    "Silver",  "Capital",  "Standard"};
constexpr std::array<std::string_view, 24> kTrades{
    "Software", "Systems",   "Energy",        "Motors",   "Pharma",      "Bank",         "Foods",     "Robotics",
    "Networks", "Materials", "Insurance",     "Airlines", "Steel",       "Technologies", "Partners",  "Electronics",
    "Media",    "Logistics", "Semiconductor", "Labs",     "Biosciences", "Capital",      "Resources", "Studios"};
constexpr std::array<std::string_view, 8> kEnds{"Group", "Holdings", "International", "Corp", "Inc", "Ltd", "AG", "Industries"};
constexpr std::array<std::string_view, 28> kOnsets{"b", "br", "c",  "ch", "d", "dr", "f", "g",  "gr", "h",
                                                   "j", "k",  "kl", "l",  "m", "n",  "p", "pr", "qu", "r",
                                                   "s", "st", "t",  "tr", "v", "w",  "y", "z"};
constexpr std::array<std::string_view, 12> kVowels{"a", "e", "i", "o", "u", "ai", "ea", "io", "ou", "é", "ö", "y"};
constexpr std::array<std::string_view, 12> kCodas{"", "", "", "n", "r", "l", "s", "x", "nd", "rk", "m", "th"};
constexpr std::array<std::string_view, 40> kHan{
    "华", "中", "国", "东", "南", "北", "海", "江", "天", "新", "金", "龙", "光", "联", "科", "信", "通", "达", "康", "源",
    "泰", "兴", "盛", "明", "安", "平", "星", "云", "智", "能", "汇", "博", "创", "微", "芯", "力", "德", "永", "腾", "诺"};
constexpr std::array<std::string_view, 8> kHanEnds{"", "科技", "电子", "集团", "股份", "银行", "汽车", "能源"};
constexpr std::array<std::string_view, 12> kHanText{"宣布", "与",   "达成", "合作", "公司", "表示",
                                                    "将",   "收购", "的",   "在",   "市场", "投资"};

std::string capitalised(std::string word) {
  if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

std::string syllables(Random& random, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += random.pick(kOnsets);
    // Accents are rare.
    out += kVowels[random.one_in(12) ? random.below(kVowels.size()) : random.below(9)];
    out += random.pick(kCodas);
  }
  return out;
}

std::string proper(Random& random) {
  return capitalised(syllables(random, 1 + random.below(3)));
}

std::string acronym(Random& random) {
  std::string out;
  for (std::size_t i = 0, size = 3 + random.below(3); i < size; ++i) out += static_cast<char>('A' + random.below(26));
  return out;
}

std::string chinese(Random& random) {
  std::string out;
  for (std::size_t i = 0, size = 2 + random.below(3); i < size; ++i) out += random.pick(kHan);
  return out + std::string(random.pick(kHanEnds));
}

std::string with_tail(Random& random, std::string name) {
  if (random.one_in(2)) name += " " + std::string(random.pick(kTrades));
  if (random.one_in(3)) name += " " + std::string(random.pick(kEnds));
  return name;
}

std::string make_name(Random& random) {
  switch (random.below(25)) {
    case 0:
      return chinese(random);
    case 1:
      return acronym(random);
    case 2:
      return proper(random) + " & " + with_tail(random, proper(random));
    case 3:
      return proper(random) + "-" + proper(random) + " " + std::to_string(100 + random.below(900));
    case 4:
    case 5:
    case 6:
      return std::string(random.pick(kLeads)) + " " + with_tail(random, proper(random));
    case 7:
      return proper(random) + "'s " + std::string(random.pick(kTrades));
    case 8:
    case 9:
    case 10:
    case 11:
      return proper(random);
    default:
      return with_tail(random, proper(random) + (random.one_in(2) ? " " + proper(random) : ""));
  }
}

class Writer {
 public:
  Writer(const std::vector<std::string>& names, std::uint64_t seed) : names_(names), random_(seed) {}

  std::string run(std::size_t bytes) {
    out_.reserve(bytes + 4096);
    while (out_.size() < bytes) {
      for (std::size_t i = 0, count = 2 + random_.below(5); i < count; ++i) sentence();
      out_.back() = '\n';
    }
    return std::move(out_);
  }

 private:
  void sentence() {
    if (random_.one_in(40)) return chinese_sentence();
    std::string first = capitalised(std::string(kWords[random_.skewed(kWords.size())]));
    out_ += first;
    for (std::size_t i = 0, count = 8 + random_.below(22); i < count; ++i) {
      out_ += random_.one_in(14) ? ", " : " ";
      unit();
    }
    out_ += ". ";
  }

  void unit() {
    switch (random_.below(32)) {
      case 0:
        return name();
      case 1:
        return random_.one_in(2) ? unknown() : part_of_longer();
      case 2:
        out_ +=
            (random_.one_in(2) ? "$" : "") + std::to_string(1 + random_.below(900)) + "." + std::to_string(random_.below(10));
        return;
      default:
        out_ += kWords[random_.skewed(kWords.size())];
    }
  }

  void name() {
    const std::string& name = names_[random_.skewed(names_.size())];
    switch (random_.below(8)) {
      case 0:
        out_ += name + "'s";
        return;
      case 1:
        out_ += "\"" + name + "\"";
        return;
      case 2:
        out_ += "(" + name + ")";
        return;
      default:
        out_ += name;
    }
  }

  void unknown() { out_ += make_name(random_); }

  /// "Marlows", "Vel-Tamor 3005", "preMarlow": a name that is none, for it ends or begins within a word.
  void part_of_longer() {
    const std::string& name = names_[random_.skewed(names_.size())];
    const bool number = name.back() >= '0' && name.back() <= '9';
    out_ += random_.one_in(2) ? name + (number ? "5" : "s") : "pre" + name;
  }

  void chinese_sentence() {
    for (std::size_t i = 0, count = 6 + random_.below(10); i < count; ++i)
      out_ += random_.one_in(5) ? make_chinese_name() : std::string(random_.pick(kHanText));
    out_ += "。 ";
  }

  std::string make_chinese_name() {
    for (int tries = 0; tries < 60; ++tries) {
      const std::string& name = names_[random_.skewed(names_.size())];
      if (static_cast<unsigned char>(name[0]) >= 0xE4) return name;
    }
    return chinese(random_);
  }

  const std::vector<std::string>& names_;
  Random random_;
  std::string out_;
};

}  // namespace

std::vector<std::string> make_names(std::size_t count, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::string> out;
  std::unordered_set<std::string> known;
  while (out.size() < count) {
    std::string name = make_name(random);
    if (known.insert(name).second) out.push_back(std::move(name));
  }
  return out;
}

std::string make_text(std::size_t bytes, const std::vector<std::string>& names, std::uint64_t seed) {
  return Writer(names, seed).run(bytes);
}

}  // namespace dealgraph::bench
