#pragma once
/// Tasks that run on several threads and are delivered in the order in which they came.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace dealgraph::detail {

/// Something to do on any thread and then, in turn, on the thread that submitted it.
class Task {
 public:
  virtual ~Task() = default;
  virtual void work() = 0;     ///< on any thread; what it throws is thrown after the task was delivered
  virtual void deliver() = 0;  ///< on the submitting thread, in the order of submission: as far as the work went

 protected:
  Task() = default;
  Task(const Task&) = default;
  Task& operator=(const Task&) = default;
};

/// Runs tasks on `threads` threads (fewer if the system gives fewer), the caller's included: it works too when more tasks wait
/// than `capacity`. To be used from one thread; only `Task::work` runs elsewhere. After an exception it can only be destroyed.
class OrderedTasks {
 public:
  OrderedTasks(std::size_t threads, std::size_t capacity);
  ~OrderedTasks();                             ///< waits for tasks that run, forgets those that wait
  OrderedTasks(const OrderedTasks&) = delete;  // its threads know its address
  OrderedTasks& operator=(const OrderedTasks&) = delete;

  /// Takes a task, and delivers those that are done. Throws what they throw.
  void submit(std::unique_ptr<Task> task);
  /// Waits for all tasks and delivers them. Throws what they throw.
  void finish();

 private:
  struct Entry {
    std::unique_ptr<Task> task;
    std::exception_ptr failure;
    bool done = false;
  };
  using Lock = std::unique_lock<std::mutex>;

  void run();
  void work_on(Entry& entry, Lock& lock);
  void deliver_done(Lock& lock);
  void drain_to(std::size_t size, Lock& lock);
  Entry* next_waiting();

  std::mutex mutex_;
  std::condition_variable task_waits_;
  std::condition_variable task_done_;
  std::deque<Entry> entries_;  // undelivered, in order; references stay good, since only the ends change
  std::size_t started_ = 0;    // the first so many of them were begun
  std::size_t capacity_;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace dealgraph::detail
