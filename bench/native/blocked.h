// The blocked loop: sixteen lanes side by side in arrays, the inner loop over them, nothing that branches: written for the vectoriser of g++, which nobody would call plain.
#pragma once
#include <vector>
#include "semantics.h"


static void runBlocked(const Times& c, const float* p, const float* demands, double* totals) {
    alignas(64) float pending[Lanes] = {}, warming[Lanes] = {}, warmed[Lanes], cancelled[Lanes] = {}, desired[Lanes], backlog[Lanes] = {}, retries[Lanes] = {}, high[Lanes] = {}, low[Lanes] = {};
    alignas(64) float inverseTarget[Lanes], sum[Sums][Lanes] = {};
    const float perStep = 1.0f / c.step;
    const int ringSize = c.launch + 2, warmSize = c.warm + 1;
    std::vector<float> arriving(ringSize * Lanes), arrived(warmSize * Lanes);
    const float *minimum = p, *maximum = p + Lanes, *initial = p + 2 * Lanes, *rateOf = p + 3 * Lanes, *servers = p + 4 * Lanes, *cap = p + 5 * Lanes, *patience = p + 6 * Lanes, *keep = p + 7 * Lanes,
                *admission = p + 8 * Lanes, *retry = p + 9 * Lanes, *slackOf = p + 10 * Lanes, *badShare = p + 11 * Lanes, *target = p + 14 * Lanes, *outAfter = p + 15 * Lanes, *inAfter = p + 16 * Lanes;
    for (int i = 0; i < Lanes; i++) {
        warmed[i] = desired[i] = sum[8][i] = sum[9][i] = initial[i];
        inverseTarget[i] = 1.0f / target[i];
        for (int s = 0; s < Sums; s++) totals[s * Lanes + i] = 0;
    }
    int now = 0, warm = 0;
    for (int step = 0; step < c.steps; step++) {
        float *slot = &arriving[now * Lanes], *put = &arrived[warm * Lanes];
        now = now + 1 == ringSize ? 0 : now + 1;
        warm = warm + 1 == warmSize ? 0 : warm + 1;
        float *take = &arrived[warm * Lanes], *next = &arriving[(now + c.launch >= ringSize ? now + c.launch - ringSize : now + c.launch) * Lanes];
        const float* demand = &demands[(size_t)step * Lanes];
        for (int i = 0; i < Lanes; i++) {
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

            float clients = hi(serving * servers[i], 1.0f), inverse = 1.0f / (rate * clients), inverseRate = inverse * clients, inverseIdle;
            float delay = lo(ahead * inverseRate, patience[i]), stationary = hi(lo(admitted * inverseRate * perStep, 0.95f), 1e-6f);
            float waits = logErlangC(clients, inverse * rate, stationary, inverseIdle), drain = rate * (1.0f - stationary), wait = fma1(exp1(waits), inverseRate * inverseIdle, delay);
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
            float size = roundUp(warmed[i] * (utilisation * inverseTarget[i]));
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
            for (int s = 0; s < Folded; s++)
                for (int i = 0; i < Lanes; i++) { totals[s * Lanes + i] += sum[s][i]; sum[s][i] = 0; }
    }
    for (int s = Folded; s < Sums; s++)
        for (int i = 0; i < Lanes; i++) totals[s * Lanes + i] = sum[s][i];
}
