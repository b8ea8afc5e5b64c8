#include "core/date.hpp"

#include <gtest/gtest.h>

#include "core/error.hpp"

namespace dealgraph {
namespace {

TEST(CalendarDay, ReadsWhatPeopleWrite) {
  const char* const cases[][2] = {{"2022-05-27T15:51:00Z", "2022-05-27"},
                                  {"2022-05-26 12:19:14 +0800", "2022-05-26"},
                                  {"2022-05-27T23:59:59-11:00", "2022-05-27"},
                                  {"2022-05-27", "2022-05-27"},
                                  {"  2022-5-7 ", "2022-05-07"},
                                  {"2022/5/27", "2022-05-27"},
                                  {"2022.05.27", "2022-05-27"},
                                  {"20220527", "2022-05-27"},
                                  {"20220527T155100Z", "2022-05-27"},
                                  {"2022年5月27日", "2022-05-27"},
                                  {"2022年5月27日 10:21", "2022-05-27"},
                                  {"27 May 2022", "2022-05-27"},
                                  {"27th of May, 2022", "2022-05-27"},
                                  {"May 27, 2022", "2022-05-27"},
                                  {"MAY 27 2022", "2022-05-27"},
                                  {"Sept. 3, 2021", "2021-09-03"},
                                  {"Fri, 27 May 2022 15:51:00 +0000", "2022-05-27"},
                                  {"Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06"},
                                  {"Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06"},
                                  {"Sun Nov  6 08:49:37 1994", "1994-11-06"},
                                  {"2020-02-29", "2020-02-29"}};
  for (const auto& [written, day] : cases) EXPECT_EQ(calendar_day(written), std::string(day)) << written;
}

TEST(CalendarDay, RefusesWhatIsNone) {
  for (const char* written :
       {"", " ", "+0800", "2022-02-30", "2021-02-29", "2022-13-01", "2022-00-10", "0000-01-01", "2022", "2022-05", "yesterday",
        "27/5", "32 May 2022", "May 2022", "1653666660", "2022-05-271", "2022-05-27x", "Mai 27, 2022", "2022年5月"})
    EXPECT_EQ(calendar_day(written), std::nullopt) << written;
}

TEST(IsIsoDate, TakesAnyPrecision) {
  for (const char* date : {"2021", "2021-03", "2021-03-05", "2020-02-29"}) EXPECT_TRUE(is_iso_date(date)) << date;
  for (const char* none : {"", "0000", "21", "2021-", "2021-3", "2021-13", "2021-02-29", "2021/03/05", "2021-03-05T10", "today",
                           "20210305", "２０２１"})
    EXPECT_FALSE(is_iso_date(none)) << none;
}

TEST(IsValidDay, KnowsTheCalendar) {
  EXPECT_TRUE(is_valid_day(2000, 2, 29));
  EXPECT_FALSE(is_valid_day(1900, 2, 29));
  EXPECT_FALSE(is_valid_day(2022, 4, 31));
  EXPECT_FALSE(is_valid_day(2022, 0, 1));
  EXPECT_FALSE(is_valid_day(10000, 1, 1));
}

TEST(AddDays, CrossesMonthsAndYears) {
  EXPECT_EQ(add_days("2021-12-31", 1), "2022-01-01");
  EXPECT_EQ(add_days("2020-03-01", -1), "2020-02-29");
  EXPECT_EQ(add_days("2022-05-27", 0), "2022-05-27");
  EXPECT_EQ(add_days("2022-05-27", -365), "2021-05-27");
  EXPECT_THROW(add_days("soon", 1), Error);
}

TEST(DaysBetween, CountsMissingPartsAsFirst) {
  EXPECT_EQ(days_between("2021", "2022"), 365);
  EXPECT_EQ(days_between("2020-02", "2020-03-01"), 29);
  EXPECT_EQ(days_between("2022-05-27", "2022-05-20"), -7);
}

}  // namespace
}  // namespace dealgraph
