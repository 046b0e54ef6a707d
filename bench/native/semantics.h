// The arithmetic that both loops share with src/Blueprints.Simulation/Kernel: the same operations in the same order, each rounded once, so that totals are equal bit for bit.
#pragma once
#include <cmath>
#include <cstdint>
#include <cstring>

constexpr int Lanes = 16, Parameters = 17, Sums = 12, Folded = 8, BlockSteps = 64;

static inline float fma1(float a, float b, float c) { return __builtin_fmaf(a, b, c); }
static inline float lo(float a, float b) { return a < b ? a : b; }
static inline float hi(float a, float b) { return a > b ? a : b; }
static inline float roundUp(float a) { return __builtin_ceilf(a - a * 1e-6f); }
static inline int32_t bits(float a) { int32_t i; std::memcpy(&i, &a, 4); return i; }
static inline float real(int32_t i) { float a; std::memcpy(&a, &i, 4); return a; }

static inline float log1(float a) {
    int32_t e = (bits(a) - 0x3f3504f3) >> 23;
    float x = real(bits(a) - (int32_t)((uint32_t)e << 23)) - 1.0f, s = x * x;
    float p = fma1(7.0376836292e-2f, s, fma1(-1.1514610310e-1f, x, 1.1676998740e-1f));
    p = fma1(p, s, fma1(-1.2420140846e-1f, x, 1.4249322787e-1f));
    p = fma1(p, s, fma1(-1.6668057665e-1f, x, 2.0000714765e-1f));
    p = fma1(p, s, fma1(-2.4999993993e-1f, x, 3.3333331174e-1f));
    return fma1((float)e, 0.69314718056f, x + fma1(p * x, s, s * -0.5f));
}

static inline float exp1(float a) {
    float x = hi(a, -80.0f), n = __builtin_floorf(fma1(x, 1.44269504089f, 0.5f));
    float r = fma1(n, 2.12194440e-4f, fma1(n, -0.693359375f, x)), s = r * r, p = fma1(1.9875691500e-4f, r, 1.3981999507e-3f);
    p = fma1(p, s, fma1(8.3334519073e-3f, r, 4.1665795894e-2f));
    p = fma1(p, s, fma1(1.6666665459e-1f, r, 5.0000001201e-1f));
    return real(bits(fma1(p, s, r) + 1.0f) + (int32_t)((uint32_t)(int32_t)n << 23));
}

static inline float row(float s, float c0, float c1, float c2, float c3, float c4) { return fma1(fma1(fma1(fma1(c4, s, c3), s, c2), s, c1), s, c0); }

static inline float logErlangC(float servers, float inverseServers, float utilisation, float& inverseIdle) {
    float s = __builtin_sqrtf(inverseServers), negative = lo(servers * s * log1(utilisation), 0.0f);
    float denominator = 4.0f - negative, idle = 1.0f - utilisation, inverse = 1.0f / (denominator * idle);
    inverseIdle = denominator * inverse;
    float t = lo((denominator - 4.0f) * (idle * inverse), 0.7f), q = row(s, 12.2178807f, -90.499182f, 190.113877f, -154.430433f, 42.7909045f);
    q = fma1(q, t, row(s, -3.90604871f, 60.257144f, -150.612671f, 130.064719f, -36.1593682f));
    q = fma1(q, t, row(s, 2.68447844f, -21.7371319f, 50.9114182f, -43.8583682f, 12.2287808f));
    q = fma1(q, t, row(s, 0.749395216f, 1.70788228f, -7.07418472f, 6.29974643f, -1.74186883f));
    q = fma1(q, t, row(s, 1.25374407f, -0.431471373f, 0.391386856f, -0.26033363f, 0.0515220053f));
    return negative * q;
}
