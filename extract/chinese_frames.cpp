#include "extract/chinese_frames.hpp"

namespace dealgraph {

void match_chinese_frames(const Document&, const Sentence&, std::vector<Draft>&, std::vector<NearMiss>*) {}

}  // namespace dealgraph
