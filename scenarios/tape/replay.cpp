#include "scenarios/tape/replay.h"

#include "scenarios/tape/state_hash.h"

namespace l5s1::scenarios {

namespace {

std::string said_of(const std::string& refusal)
{
    return refusal.empty() ? "is accepted" : "is refused (" + refusal + ")";
}

class Player {
public:
    Player(Session& session, Replayed& replayed) : session_(session), replayed_(replayed) {}

    void operator()(const Done& done)
    {
        ++replayed_.commands;
        const std::string line = text_of(TapeEntry(done));
        doing_ = line.substr(7, line.find('"', 7) - 7);  // {"do":"set_day"
        const Outcome outcome = session_.apply(done.command);
        refused_ = outcome ? std::string(outcome.refusal->id) : std::string();
    }
    void operator()(const Result& result)
    {
        ++replayed_.results;
        const StateHash now = hash_of(session_.view());
        if (result.refused != refused_) {
            differ(said_of(refused_) + ", on the tape it " + said_of(result.refused));
        } else if (now != result.hash) {
            const char* part = now.patient != result.hash.patient     ? "the patient"
                               : now.activity != result.hash.activity ? "the quiz or mystery patient"
                                                                      : "the picture";
            differ(std::string(part) + " is not as on the tape");
        }
        refused_.clear();
    }
    void operator()(const Advanced& advanced)
    {
        doing_ = "advance";
        for (int i = 0; i < advanced.times; ++i) {
            session_.advance(advanced.dt_s);
            ++replayed_.frames;
        }
    }
    void operator()(const Waited& waited)
    {
        doing_ = "wait_until_s";
        if (!session_.wait_until(waited.until_s)) {
            differ("something moves that was still on the tape");
        }
    }
    void operator()(const Crashed& crashed) { replayed_.crash = crashed.signal; }

private:
    void differ(const std::string& how)
    {
        if (!replayed_.difference) {
            replayed_.difference = std::to_string(replayed_.line) + ": " + doing_ + ": " + how;
        }
    }

    Session& session_;
    Replayed& replayed_;
    std::string doing_;
    std::string refused_;
};

}  // namespace

Replayed replay(const Tape& tape, Session& session, int last_line)
{
    Replayed replayed;
    Player player(session, replayed);
    for (const TapeLine& line : tape.lines) {
        if (last_line > 0 && line.number > last_line) {
            break;
        }
        replayed.line = line.number;
        std::visit(player, line.entry);
    }
    return replayed;
}

std::optional<std::string> of_another_version(const TapeHeader& tape, const TapeHeader& here)
{
    if (tape.program != here.program) {
        return "recorded by l5s1 " + tape.program + ", this is " + here.program;
    }
    if (tape.tables != here.tables) {
        return "recorded with other tables (assets/model): " + tape.tables + ", here " + here.tables;
    }
    if (tape.cases != here.cases) {
        return "recorded with other cases: " + tape.cases + ", here " + here.cases;
    }
    return std::nullopt;
}

}  // namespace l5s1::scenarios
