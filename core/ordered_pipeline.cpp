#include "core/ordered_pipeline.hpp"

#include <algorithm>
#include <thread>

namespace dealgraph {

std::size_t all_cores() {
  return std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace dealgraph
