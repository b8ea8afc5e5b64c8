#include "extract/chinese_names.hpp"

namespace dealgraph {

void place_chinese_names(Document&, NameMap&) {}

}  // namespace dealgraph
