#include "bindings.hpp"

namespace dealgraph::python {

void SignalCheck::operator()() {
  constexpr std::chrono::milliseconds kPause{50};
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < kPause) return;
  last_ = now;
  const nb::gil_scoped_acquire held;
  if (PyErr_CheckSignals() != 0) throw nb::python_error();
}

}  // namespace dealgraph::python
