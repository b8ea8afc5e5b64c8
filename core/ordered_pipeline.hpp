#pragma once
/// Work on many items in parallel, with the results in the order of the items.

#include <cstddef>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "core/detail/ordered_tasks.hpp"

namespace dealgraph {

/// As many threads as the machine has cores for this process; at least 1.
std::size_t all_cores();

/// Runs `work` on up to `jobs` threads, the caller's included, and hands each result to `sink` on the caller's thread, in the
/// order in which the items were added: the sink sees the same with any number of jobs. Memory is bounded, since `add` works
/// itself while much waits. What `work` or `sink` throws comes out of `add` or `finish` once all earlier results were handed
/// over; the pipeline can then only be destroyed. Without `finish` the last results are dropped.
///
///     OrderedPipeline<Article, Extraction> pipeline(
///         all_cores(), [&](Article&& article) { return extractor.extract(std::move(article)); },
///         [&](Extraction&& found) { assembler.add(found); });
///     read_articles(in, file, form, {[&](Article&& article) { pipeline.add(std::move(article), article.text.size()); }, …});
///     pipeline.finish();
///
/// To be used from one thread. `work` is called from several at once; `sink` never is.
template <typename Item, typename Result>
class OrderedPipeline {
 public:
  using Work = std::function<Result(Item&&)>;
  using Sink = std::function<void(Result&&)>;

  OrderedPipeline(std::size_t jobs, Work work, Sink sink)
      : jobs_(jobs), work_(std::move(work)), sink_(std::move(sink)), tasks_(jobs, kBatchesPerJob * jobs) {}

  /// `bytes`: about how much the item holds; small ones travel together.
  void add(Item&& item, std::size_t bytes) {
    if (jobs_ <= 1) return sink_(work_(std::move(item)));
    if (!batch_) batch_ = std::make_unique<Batch>(*this);
    batch_->items.push_back(std::move(item));
    batch_bytes_ += bytes;
    if (batch_bytes_ >= kBatchBytes || batch_->items.size() >= kBatchItems) submit();
  }

  /// Waits for all that was added.
  void finish() {
    if (batch_) submit();
    tasks_.finish();
  }

 private:
  static constexpr std::size_t kBatchesPerJob = 4;
  static constexpr std::size_t kBatchBytes = 1u << 16;
  static constexpr std::size_t kBatchItems = 256;

  struct Batch final : detail::Task {
    explicit Batch(const OrderedPipeline& owner) : pipeline(owner) {}
    void work() override {
      results.reserve(items.size());
      for (Item& item : items) results.push_back(pipeline.work_(std::move(item)));
      items = {};
    }
    void deliver() override {
      for (Result& result : results) pipeline.sink_(std::move(result));
    }

    const OrderedPipeline& pipeline;
    std::vector<Item> items;
    std::vector<Result> results;
  };

  void submit() {
    batch_bytes_ = 0;
    tasks_.submit(std::move(batch_));
  }

  std::size_t jobs_;
  Work work_;
  Sink sink_;
  std::unique_ptr<Batch> batch_;
  std::size_t batch_bytes_ = 0;
  detail::OrderedTasks tasks_;  // last: its threads end before what they use
};

}  // namespace dealgraph
