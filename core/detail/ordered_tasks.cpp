#include "core/detail/ordered_tasks.hpp"

#include <new>
#include <system_error>

namespace dealgraph::detail {
namespace {

/// jemalloc sets a thread up when it first allocates, and crashes if there is no memory left then: better at once.
void set_up_allocator() {
  ::operator delete(::operator new(1));
}

}  // namespace

OrderedTasks::OrderedTasks(std::size_t threads, std::size_t capacity) : capacity_(capacity) {
  threads_.reserve(threads);
  try {
    for (std::size_t count = 1; count < threads; ++count) threads_.emplace_back([this] { run(); });
  } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): the system gives no more; the caller works too
  }
}

OrderedTasks::~OrderedTasks() {
  {
    const Lock lock(mutex_);
    stopped_ = true;
  }
  task_waits_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void OrderedTasks::submit(std::unique_ptr<Task> task) {
  Lock lock(mutex_);
  entries_.push_back({std::move(task), nullptr, false});
  task_waits_.notify_one();
  deliver_done(lock);
  drain_to(capacity_, lock);
}

void OrderedTasks::finish() {
  Lock lock(mutex_);
  drain_to(0, lock);
}

/// Works, waits and delivers until at most `size` tasks are left.
void OrderedTasks::drain_to(std::size_t size, Lock& lock) {
  while (entries_.size() > size) {
    if (Entry* waiting = next_waiting())
      work_on(*waiting, lock);
    else
      task_done_.wait(lock, [this] { return entries_.front().done; });
    deliver_done(lock);
  }
}

void OrderedTasks::deliver_done(Lock& lock) {
  while (!entries_.empty() && entries_.front().done) {
    const Entry entry = std::move(entries_.front());
    entries_.pop_front();
    --started_;
    lock.unlock();
    entry.task->deliver();
    if (entry.failure) std::rethrow_exception(entry.failure);
    lock.lock();
  }
}

OrderedTasks::Entry* OrderedTasks::next_waiting() {
  return started_ < entries_.size() ? &entries_[started_++] : nullptr;
}

void OrderedTasks::work_on(Entry& entry, Lock& lock) {
  lock.unlock();
  try {
    entry.task->work();
  } catch (...) {
    entry.failure = std::current_exception();
  }
  lock.lock();
  entry.done = true;
  task_done_.notify_one();
}

/// What each thread but the caller's does.
void OrderedTasks::run() {
  set_up_allocator();
  Lock lock(mutex_);
  while (true) {
    task_waits_.wait(lock, [this] { return stopped_ || started_ < entries_.size(); });
    if (stopped_) return;
    work_on(*next_waiting(), lock);
  }
}

}  // namespace dealgraph::detail
