// The plain loop: one fleet after the other, one step after the other, as one would write it down.
#pragma once
#include <vector>
#include "semantics.h"

struct Design { float minimum, maximum, initial, rate, servers, rateCap, patience, keep, admission, retry, slack, badShare, poison, prepared, target, outAfter, inAfter; };

struct Times { int steps, launch, warm; float step; };

static void runPlain(const Design& d, const Times& time, const float* demand, int stride, double* totals) {
    std::vector<float> arriving(time.launch + 2), arrived(time.warm + 1);
    float pending = 0, warming = 0, warmed = d.initial, cancelled = 0, desired = d.initial, backlog = 0, retries = 0, high = 0, low = 0;
    float offeredSum = 0, servedSum = 0, lostSum = 0, lateSum = 0, waitedSum = 0, badSteps = 0, instances = 0;
    float most = d.initial, fewest = d.initial, mostBacklog = 0, longestWait = 0;
    const float inverseTarget = 1.0f / d.target, lowAlarm = d.target * 0.9f, perStep = 1.0f / time.step;
    int now = 0, warm = 0;
    for (int step = 0; step < time.steps; step++) {
        // Launches that are due come into service, warm-ups that are over end.
        float gone = lo(cancelled, arriving[now]), due = arriving[now] - gone;
        cancelled -= gone;
        pending -= due;
        arriving[now] = 0;
        if (++now == (int)arriving.size()) now = 0;
        arrived[warm] = due;
        if (++warm == (int)arrived.size()) warm = 0;
        warming += due - arrived[warm];
        warmed += arrived[warm];

        // Load is served, the rest waits or gives up.
        float serving = warmed + warming, offered = demand[(size_t)step * stride] + retries, admitted = lo(offered, d.admission * time.step), lost = offered - admitted;
        float rate = hi(lo(serving * d.rate, d.rateCap), 1e-9f), capacity = rate * time.step, before = backlog, work = before + admitted;
        float served = serving > 0 ? lo(work, capacity) : 0, left = work - served, overdue = hi(left - fma1(rate, d.patience, d.keep), 0.0f);
        lost += overdue;
        backlog = left - overdue;
        retries = lost * d.retry;

        // How long it took.
        float clients = hi(serving * d.servers, 1.0f), inverse = 1.0f / (rate * clients), inverseRate = inverse * clients, inverseIdle;
        float delay = lo((before + left - overdue) * 0.5f * inverseRate, d.patience), load = hi(lo(admitted * inverseRate * perStep, 0.95f), 1e-6f);
        float waits = logErlangC(clients, inverse * rate, load, inverseIdle), drain = rate * (1.0f - load), wait = fma1(exp1(waits), inverseRate * inverseIdle, delay);
        float slack = d.slack - delay, late = slack < 0 ? served : served * exp1(waits - drain * slack);
        offeredSum += offered;
        servedSum += served;
        lostSum += lost;
        lateSum += late;
        waitedSum = fma1(served, wait, waitedSum);
        if (late + lost > d.badShare * offered) badSteps += 1;
        instances += pending + warming + warmed;
        most = hi(most, desired);
        fewest = lo(fewest, desired);
        mostBacklog = hi(mostBacklog, backlog);
        if (served > 0) longestWait = hi(longestWait, wait);

        // Target tracking: two alarms, a proportional size.
        float utilisation = served / capacity, next = desired;
        bool measured = warmed > 0;
        high = measured && utilisation > d.target ? high + 1 : 0;
        low = measured && utilisation < lowAlarm ? low + 1 : 0;
        float size = roundUp(warmed * (utilisation * inverseTarget));
        if (low >= d.inAfter && pending + warming <= 0 && size < desired) next = size;
        if (high >= d.outAfter) next = hi(next, size);
        desired = hi(lo(next, d.maximum), d.minimum);

        // What is too much goes, what is missing is launched.
        float change = desired - (pending + warming + warmed);
        if (change < 0) {
            float ended = lo(-change, warmed), dropped = lo(-change - ended, pending);
            warmed -= ended;
            pending -= dropped;
            cancelled += dropped;
        } else if (change > 0) {
            pending += change;
            arriving[(now + time.launch) % arriving.size()] += change;
        }

        if ((step + 1) % BlockSteps == 0 || step + 1 == time.steps) {
            totals[0] += offeredSum, totals[1] += servedSum, totals[2] += lostSum, totals[3] += lateSum, totals[4] += waitedSum, totals[5] += badSteps, totals[6] += instances;
            offeredSum = servedSum = lostSum = lateSum = waitedSum = badSteps = instances = 0;
        }
    }
    totals[8] = most, totals[9] = fewest, totals[10] = mostBacklog, totals[11] = longestWait;
}
