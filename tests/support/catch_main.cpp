// catch_main.cpp: the main function of every test program. However it is started, a case that checks nothing fails, and
// so does a run in which nothing answers to the name that was asked for: Catch2 3 sees to the latter by itself.

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_session.hpp>
constexpr auto kStrict = Catch::WarnAbout::NoAssertions;
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
constexpr auto kStrict =
    static_cast<Catch::WarnAbout::What>(Catch::WarnAbout::NoAssertions | Catch::WarnAbout::NoTests);
#endif

int main(int argc, char** argv)
{
    Catch::Session session;
    session.configData().warnings = kStrict;
    return session.run(argc, argv);
}
