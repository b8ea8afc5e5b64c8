#include "tests/fuzz/support.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  dealgraph::fuzz::read_all(dealgraph::fuzz::view(data, size), dealgraph::InputForm::json_lines);
  return 0;
}
