// The yardsticks: fleets under target tracking in C++, results equal to the kernel's bit for bit.
//   fleet plain|blocked INPUT OUTPUT REPEATS   reads a case, runs it, writes the totals [row][sum][lane], prints the nanoseconds of the fastest run.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>
#include "plain.h"
#include "blocked.h"

struct Case {
    int32_t rows;
    Times time;
    std::vector<float> parameters;  // [row][parameter][lane]
    std::vector<float> demand;      // [step][lane]
};

static bool read(const char* path, Case& c) {
    FILE* in = std::fopen(path, "rb");
    if (!in || std::fread(&c.rows, 4, 1, in) != 1 || std::fread(&c.time, 4, 4, in) != 4) return false;
    c.parameters.resize((size_t)c.rows * Parameters * Lanes);
    c.demand.resize((size_t)c.time.steps * Lanes);
    bool whole = std::fread(c.parameters.data(), 4, c.parameters.size(), in) == c.parameters.size() && std::fread(c.demand.data(), 4, c.demand.size(), in) == c.demand.size();
    std::fclose(in);
    return whole;
}

static void plain(const Case& c, int row, double* totals) {
    for (int lane = 0; lane < Lanes; lane++) {
        float numbers[Parameters];
        double sums[Sums] = {};
        for (int i = 0; i < Parameters; i++) numbers[i] = c.parameters[((size_t)row * Parameters + i) * Lanes + lane];
        Design design;
        std::memcpy(&design, numbers, sizeof design);
        runPlain(design, c.time, &c.demand[lane], Lanes, sums);
        for (int s = 0; s < Sums; s++) totals[s * Lanes + lane] = sums[s];
    }
}

int main(int count, char** args) {
    Case c;
    if (count != 5 || !read(args[2], c)) return 2;
    const bool isPlain = std::strcmp(args[1], "plain") == 0;
    std::vector<double> totals((size_t)c.rows * Sums * Lanes);
    double best = 1e300;
    for (int repeat = 0; repeat < std::atoi(args[4]); repeat++) {
        auto start = std::chrono::steady_clock::now();
        for (int r = 0; r < c.rows; r++) {
            double* row = &totals[(size_t)r * Sums * Lanes];
            if (isPlain) plain(c, r, row);
            else runBlocked(c.time, &c.parameters[(size_t)r * Parameters * Lanes], c.demand.data(), row);
        }
        double took = std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
        if (took < best) best = took;
    }
    FILE* out = std::fopen(args[3], "wb");
    if (!out || std::fwrite(totals.data(), 8, totals.size(), out) != totals.size()) return 2;
    std::fclose(out);
    std::printf("%.0f\n", best);
}
