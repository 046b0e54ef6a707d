// The yardstick: fleets under target tracking as a plain C++ loop, the same semantics and the same arithmetic as src/Blueprints.Simulation/Kernel, so that the totals are equal
// bit for bit. Sixteen lanes stand side by side in arrays and the inner loop is over them: the form that g++ vectorises best. Build: see build.sh beside this file.
//   fleet INPUT OUTPUT REPEATS   reads a case, runs it, writes the totals, prints the nanoseconds of the fastest run.
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

constexpr int W = 16, Parameters = 17, Sums = 12, BlockSteps = 64;

struct Case {
    int32_t rows, steps, launch, warm;
    float step;
    std::vector<float> parameters;  // [row][parameter][lane]
    std::vector<float> demand;      // [step][lane]
};

static inline float fma1(float a, float b, float c) { return __builtin_fmaf(a, b, c); }
static inline float lo(float a, float b) { return a < b ? a : b; }
static inline float hi(float a, float b) { return a > b ? a : b; }
static inline float roundUp(float a) { return __builtin_ceilf(a - a * 1e-6f); }
static inline int32_t bits(float a) { int32_t i; std::memcpy(&i, &a, 4); return i; }
static inline float real(int32_t i) { float a; std::memcpy(&a, &i, 4); return a; }

static inline float log1(float a) {
    int32_t e = (bits(a) - 0x3f3504f3) >> 23;
    float x = real(bits(a) - (int32_t)((uint32_t)e << 23)) - 1.0f, s = x * x, p = 7.0376836292e-2f;
    p = fma1(p, x, -1.1514610310e-1f); p = fma1(p, x, 1.1676998740e-1f); p = fma1(p, x, -1.2420140846e-1f);
    p = fma1(p, x, 1.4249322787e-1f); p = fma1(p, x, -1.6668057665e-1f); p = fma1(p, x, 2.0000714765e-1f);
    p = fma1(p, x, -2.4999993993e-1f); p = fma1(p, x, 3.3333331174e-1f);
    float y = fma1(p * x, s, s * -0.5f);
    return fma1((float)e, 0.69314718056f, x + y);
}

static inline float exp1(float a) {
    float x = hi(lo(a, 80.0f), -80.0f), n = __builtin_floorf(fma1(x, 1.44269504089f, 0.5f));
    float r = fma1(n, 2.12194440e-4f, fma1(n, -0.693359375f, x)), p = 1.9875691500e-4f;
    p = fma1(p, r, 1.3981999507e-3f); p = fma1(p, r, 8.3334519073e-3f); p = fma1(p, r, 4.1665795894e-2f);
    p = fma1(p, r, 1.6666665459e-1f); p = fma1(p, r, 5.0000001201e-1f);
    return real(bits(fma1(p, r * r, r) + 1.0f) + (int32_t)((uint32_t)(int32_t)n << 23));
}

static inline float row(float s, float c0, float c1, float c2, float c3, float c4) { return fma1(fma1(fma1(fma1(c4, s, c3), s, c2), s, c1), s, c0); }

static inline float logErlangC(float servers, float utilisation) {
    float root = __builtin_sqrtf(servers), s = 1.0f / root, beta = hi(0.0f - root * log1(utilisation), 0.0f), t = lo(beta / (beta + 4.0f), 0.7f);
    float q = row(s, 12.2178807f, -90.499182f, 190.113877f, -154.430433f, 42.7909045f);
    q = fma1(q, t, row(s, -3.90604871f, 60.257144f, -150.612671f, 130.064719f, -36.1593682f));
    q = fma1(q, t, row(s, 2.68447844f, -21.7371319f, 50.9114182f, -43.8583682f, 12.2287808f));
    q = fma1(q, t, row(s, 0.749395216f, 1.70788228f, -7.07418472f, 6.29974643f, -1.74186883f));
    q = fma1(q, t, row(s, 1.25374407f, -0.431471373f, 0.391386856f, -0.26033363f, 0.0515220053f));
    return 0.0f - beta * q;
}

// One row of sixteen lanes through all steps.
static void run(const Case& c, const float* p, double* totals) {
    alignas(64) float pending[W] = {}, warming[W] = {}, warmed[W], cancelled[W] = {}, desired[W], backlog[W] = {}, retries[W] = {}, high[W] = {}, low[W] = {};
    alignas(64) float sum[Sums][W] = {};
    const int ringSize = c.launch + 2, warmSize = c.warm + 1;
    std::vector<float> arriving(ringSize * W), arrived(warmSize * W);
    const float *minimum = p, *maximum = p + W, *initial = p + 2 * W, *rateOf = p + 3 * W, *servers = p + 4 * W, *cap = p + 5 * W, *patience = p + 6 * W, *keep = p + 7 * W,
                *admission = p + 8 * W, *retry = p + 9 * W, *slackOf = p + 10 * W, *badShare = p + 11 * W, *target = p + 14 * W, *outAfter = p + 15 * W, *inAfter = p + 16 * W;
    for (int i = 0; i < W; i++) {
        warmed[i] = desired[i] = sum[8][i] = sum[9][i] = initial[i];
        for (int s = 0; s < Sums; s++) totals[s * W + i] = 0;
    }
    int now = 0, warm = 0;
    for (int step = 0; step < c.steps; step++) {
        float *slot = &arriving[now * W], *put = &arrived[warm * W];
        now = now + 1 == ringSize ? 0 : now + 1;
        warm = warm + 1 == warmSize ? 0 : warm + 1;
        float *take = &arrived[warm * W], *next = &arriving[(now + c.launch >= ringSize ? now + c.launch - ringSize : now + c.launch) * W];
        const float* demand = &c.demand[(size_t)step * W];
        for (int i = 0; i < W; i++) {
            float gone = lo(cancelled[i], slot[i]), due = slot[i] - gone;
            cancelled[i] -= gone; pending[i] -= due; slot[i] = 0; put[i] = due;
            float done = take[i];
            warming[i] += due - done; warmed[i] += done;

            float serving = warmed[i] + warming[i], measured = warmed[i], offered = demand[i] + retries[i], let = lo(offered, admission[i] * c.step), admitted = let + 0.0f;
            float rate = hi(lo(serving * rateOf[i], cap[i]), 1e-9f), capacity = rate * c.step, work = backlog[i] + admitted;
            float served = lo(work, 0.0f < serving ? capacity : 0.0f), left = work - served, overdue = hi(left - fma1(rate, patience[i], keep[i]), 0.0f);
            float lost = (offered - let) + overdue, ahead = (backlog[i] + left - overdue) * 0.5f;
            retries[i] = lost * retry[i];
            backlog[i] = left - overdue;
            float utilisation = served / capacity;

            float delay = lo(ahead / rate, patience[i]), stationary = hi(lo(admitted / capacity, 0.95f), 1e-6f);
            float waits = logErlangC(hi(serving * servers[i], 1.0f), stationary), drain = rate * (1.0f - stationary), wait = exp1(waits) / drain + delay;
            float slack = slackOf[i] - delay, tail = exp1(waits - drain * slack);
            tail = slack < 0.0f ? 1.0f : tail;
            float late = served * tail;
            sum[0][i] += offered; sum[1][i] += served; sum[2][i] += lost; sum[3][i] += late;
            sum[4][i] = fma1(served, wait, sum[4][i]);
            sum[5][i] += badShare[i] * offered < late + lost ? 1.0f : 0.0f;
            sum[6][i] += pending[i] + warming[i] + warmed[i];
            sum[8][i] = hi(sum[8][i], desired[i]); sum[9][i] = lo(sum[9][i], desired[i]);
            sum[10][i] = hi(sum[10][i], backlog[i]); sum[11][i] = hi(sum[11][i], 0.0f < served ? wait : 0.0f);

            bool valid = 0.0f < measured;
            high[i] = valid & (target[i] < utilisation) ? high[i] + 1.0f : 0.0f;
            low[i] = valid & (utilisation < target[i] * 0.9f) ? low[i] + 1.0f : 0.0f;
            float size = roundUp(warmed[i] * (utilisation / target[i]));
            float out = outAfter[i] <= high[i] ? hi(-1.0f, size) : -1.0f, in = inAfter[i] <= low[i] ? hi(-1.0f, size) : -1.0f;
            bool shrink = (pending[i] + warming[i] <= 0.0f) & (-1.0f < in) & (in < desired[i]);
            float held = hi(shrink ? in : desired[i], -1.0f);
            desired[i] = hi(lo(hi(out, held), hi(maximum[i], 0.0f)), minimum[i]);

            float change = desired[i] - (pending[i] + warming[i] + warmed[i]), more = hi(change, 0.0f), less = hi(0.0f - change, 0.0f);
            float ended = lo(less, warmed[i]);
            warmed[i] -= ended;
            float dropped = lo(less - ended, pending[i]);
            pending[i] -= dropped; cancelled[i] += dropped; pending[i] += more; next[i] += more;
        }
        if ((step + 1) % BlockSteps == 0 || step + 1 == c.steps)
            for (int s = 0; s < 8; s++)
                for (int i = 0; i < W; i++) { totals[s * W + i] += sum[s][i]; sum[s][i] = 0; }
    }
    for (int s = 8; s < Sums; s++)
        for (int i = 0; i < W; i++) totals[s * W + i] = sum[s][i];
}

int main(int count, char** args) {
    if (count != 4) return 2;
    Case c;
    FILE* in = std::fopen(args[1], "rb");
    if (!in || std::fread(&c.rows, 4, 4, in) != 4 || std::fread(&c.step, 4, 1, in) != 1) return 2;
    c.parameters.resize((size_t)c.rows * Parameters * W);
    c.demand.resize((size_t)c.steps * W);
    if (std::fread(c.parameters.data(), 4, c.parameters.size(), in) != c.parameters.size() || std::fread(c.demand.data(), 4, c.demand.size(), in) != c.demand.size()) return 2;
    std::fclose(in);
    std::vector<double> totals((size_t)c.rows * Sums * W);
    double best = 1e300;
    for (int repeat = 0; repeat < std::atoi(args[3]); repeat++) {
        auto start = std::chrono::steady_clock::now();
        for (int r = 0; r < c.rows; r++) run(c, &c.parameters[(size_t)r * Parameters * W], &totals[(size_t)r * Sums * W]);
        { double took = std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count(); if (took < best) best = took; }
    }
    FILE* out = std::fopen(args[2], "wb");
    if (!out || std::fwrite(totals.data(), 8, totals.size(), out) != totals.size()) return 2;
    std::fclose(out);
    std::printf("%.0f\n", best);
}
