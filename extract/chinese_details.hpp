#pragma once
/// Status and attributes of a deal in Chinese, and facts that noun groups state.

#include "extract/chinese_clause.hpp"
#include "extract/draft.hpp"

namespace dealgraph {

/// Sets status, value, stake, round, quantity and date of a draft from the clause around its trigger, items [begin, end).
void read_chinese_details(const ChineseSentence& sentence, std::uint32_t clause, std::uint32_t begin, std::uint32_t end,
                          const ChineseFrame& frame, Draft& draft);

/// makes (微软的Azure, 蔚来旗下ET7, 英伟达A100), subsidiary (X子公司Y, Y为X子公司), employment (特斯拉首席财务官Zachary
/// Kirkhorn).
void find_chinese_facts(const ChineseSentence& sentence, std::vector<Draft>& out);

}  // namespace dealgraph
