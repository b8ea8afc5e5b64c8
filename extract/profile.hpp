#pragma once
/// Where the time of extraction goes: for `--profile`.

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace dealgraph {

/// How often something ran and how long that took in all, on whichever threads.
struct Cost {
  std::uint64_t calls = 0;
  std::chrono::nanoseconds time{0};
};

/// Costs by the name of a step of the cascade, and by the id of a rule (which are parts of the steps' costs).
struct Costs {
  std::map<std::string, Cost, std::less<>> stages;
  std::map<std::string, Cost, std::less<>> rules;
};

/// The costs of many articles; thread-safe.
class Profile {
 public:
  void add(const Costs& costs);
  [[nodiscard]] Costs costs() const;

 private:
  mutable std::mutex mutex_;
  Costs costs_;
};

/// Measures the work on one article and adds it to the whole at its end. Without a whole it measures nothing and costs nothing.
class ArticleProfile {
 public:
  explicit ArticleProfile(Profile* whole) : whole_(whole) {}
  ArticleProfile(const ArticleProfile&) = delete;  // the costs would be added twice
  ArticleProfile& operator=(const ArticleProfile&) = delete;
  ~ArticleProfile() {
    if (whole_) whole_->add(costs_);
  }

  /// Runs `work` as a step of the cascade, or part of one; its result.
  template <class Work>
  auto stage(std::string_view name, Work work) {
    const Timer timer(whole_ ? &costs_.stages : nullptr, name);
    return work();
  }
  /// Runs `work` for a rule; its result.
  template <class Work>
  auto rule(std::string_view id, Work work) {
    const Timer timer(whole_ ? &costs_.rules : nullptr, id);
    return work();
  }

 private:
  using Clock = std::chrono::steady_clock;
  using Sums = std::map<std::string, Cost, std::less<>>;

  class Timer {
   public:
    Timer(Sums* sums, std::string_view name) : sums_(sums), name_(name) {
      if (sums_) start_ = Clock::now();
    }
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;
    ~Timer() {
      if (sums_) add_cost(*sums_, name_, {1, Clock::now() - start_});
    }

   private:
    Sums* sums_;
    std::string_view name_;
    Clock::time_point start_;
  };

  static void add_cost(Sums& sums, std::string_view name, Cost cost);

  Profile* whole_;
  Costs costs_;
};

}  // namespace dealgraph
