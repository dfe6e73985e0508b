#pragma once
// statistics.h: what a run of the window looked like, for --exit-after.

#include <chrono>
#include <ostream>
#include <vector>

namespace l5s1::render {

struct Statistics {
    std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
    double first_frame_s = 0.0;
    double first_picture_s = 0.0;  // the first frame that shows the patient
    std::vector<double> frame_s;   // when each frame was finished
    std::vector<double> took_s;
    double cpu_at_rest_s = 0.0;  // processor time in the last kRest_s
    static constexpr double kRest_s = 2.0;

    void frame(double now_s, double took, bool with_patient);
    // One `name value` a line.
    void print(std::ostream& out, double now_s) const;
};

}  // namespace l5s1::render
