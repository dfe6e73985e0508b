#include "render/app/statistics.h"

#include <algorithm>

namespace l5s1::render {

void Statistics::frame(double now_s, double took, bool with_patient)
{
    const double since_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    if (frame_s.empty()) {
        first_frame_s = since_s;
    }
    if (with_patient && first_picture_s == 0.0) {
        first_picture_s = since_s;
    }
    frame_s.push_back(now_s);
    took_s.push_back(took);
}

void Statistics::print(std::ostream& out, double now_s) const
{
    std::vector<double> sorted = took_s;
    std::sort(sorted.begin(), sorted.end());
    const auto late = std::count_if(frame_s.begin(), frame_s.end(), [&](double t) { return t > now_s - kRest_s; });
    const auto ms = [](double s) { return static_cast<int>(s * 1000.0 + 0.5); };
    out << "first_frame_ms " << ms(first_frame_s) << "\nfirst_picture_ms " << ms(first_picture_s) << "\nframes "
        << frame_s.size() << "\nmedian_frame_ms " << (sorted.empty() ? 0 : ms(sorted[sorted.size() / 2]))
        << "\nslowest_frame_ms " << (sorted.empty() ? 0 : ms(sorted.back())) << "\nframes_at_rest " << late
        << "\ncpu_at_rest_ms " << ms(cpu_at_rest_s) << '\n';
}

}  // namespace l5s1::render
