"""Computes reference-values.tsv with mpmath (Debian: python3-mpmath), 40 digits, by formulas written independently of the library:
function, arguments as JSON, value, relative tolerance. Takes about three minutes: python3 reference-values.py"""
import json, math
from mpmath import mp, mpf, exp, log, sqrt, gamma, loggamma, erfc, ncdf, npdf, quad, findroot, binomial, inf, harmonic, nsum, expm1, log1p, polyroots, erfinv
mp.dps=40
out=open('reference-values.tsv','w')
def case(name,args,expected,tol=1e-12):
    e=expected if isinstance(expected,str) else mp.nstr(mpf(expected),25)
    out.write(f"{name}\t{json.dumps(args)}\t{e}\t{tol}\n")
def invB(A,c):   # exact recursion on 1/B in mp
    A=mpf(A); i=mpf(1)
    for n in range(1,c+1): i=1+n/A*i
    return i
def invBbig(A,c): # 1/B = sum_{k} c!/(c-k)!/A^k ; floats via mp with early stop
    A=mpf(A); t=mpf(1); s=mpf(1)
    for k in range(c):
        t*=(c-k)/A; s+=t
        if t<s*mpf(10)**-35 and (c-k)<A: break
    return s
def B(A,c): return 1/invBbig(A,c)
def C(A,c): b=B(A,c); return b/(1-(mpf(A)/c)*(1-b))
for A,c in [(4.461,10),(84.06,100),(0.5,1),(1,1),(5,3),(50,40),(100,120),(1e3,1100),(1e4,1e4),(1e5,100500),(1e6,1000000),(1e6,1001000),(999000,1000000),(1e6,900000),(1e-9,3),(1e-5,20),(10,100),(300,700)]:
    c=int(c); case("ErlangB.BlockingProbability",[A,c],B(A,c),1e-12 if c<1e5 else 1e-11)
for A,c in [(0.9,1),(1.8,2),(4.5,5),(9,10),(18,20),(10,14),(100,101),(1000,1010),(1e4,10050),(1e5,100300),(999000,1000000),(999999,1000000),(1e-6,2),(3,60),(299.999,300)]:
    case("ErlangC.WaitProbability",[A,c],C(A,c),1e-11)
    case("ErlangC.MeanWait",[A,c],C(A,c)/(c-mpf(A)),1e-11)
    case("ErlangC.ServiceLevel",[A,c,0.2],1-C(A,c)*exp(-(c-mpf(A))*mpf(0.2)),1e-11)
    for mu in (1,0.01,250.0):
        lam=A*mu; Am=mpf(lam)/mpf(mu); cc=C(Am,c); cap=c*mpf(mu)-mpf(lam)
        case("MMcQueue.MeanWait",[lam,mu,c],cc/cap,1e-10 if c/(c-A)<1e4 else 1e-7)
        for t in (0,0.1/mu,3/mu,40/mu):
            s=c-1-Am; x=mpf(mu)*mpf(t)
            tail=exp(-x)*(1+cc*(x if s==0 else (1-exp(-s*x))/s))
            case("MMcQueue.ResponseExceeds",[lam,mu,c,t],tail,1e-10 if c/(c-A)<1e4 else 1e-7)
            case("MMcQueue.WaitExceeds",[lam,mu,c,t],cc*exp(-cap*mpf(t)),1e-9 if c/(c-A)<1e4 else 1e-6)
# degenerate A=c-1
for c in (2,3,10,100):
    for d in (0,1e-15,1e-9,-1e-9,1e-4):
        A=c-1+d; Am=mpf(A); cc=C(Am,c); s=c-1-Am
        for t in (0.5,5,60):
            x=mpf(t); tail=exp(-x)*(1+cc*(x if s==0 else (1-exp(-s*x))/s))
            case("MMcQueue.ResponseExceeds",[A,1,c,t],tail,1e-12)
def rp(A,c,q):
    Am=mpf(A); cc=C(Am,c); s=c-1-Am
    f=lambda x: exp(-x)*(1+cc*(x if s==0 else (1-exp(-s*x))/s))-(1-mpf(q))
    lo,hi=mpf(0),mpf(1)
    while f(hi)>0: hi*=2
    for _ in range(140):
        m=(lo+hi)/2
        if f(m)>0: lo=m
        else: hi=m
    return lo
for A,c in [(0.5,1),(0.9,1),(1,2),(1.9,2),(9,10),(8,10),(0.1,5),(95,100),(19,20)]:
    for q in (0.01,0.5,0.9,0.95,0.99,0.999,0.999999):
        case("MMcQueue.ResponsePercentile",[A,1,c,q],rp(A,c,q),1e-10)
        cc=C(A,c); w=mpf(0) if cc<=1-mpf(q) else log(cc/(1-mpf(q)))/(c-mpf(A))
        case("MMcQueue.WaitPercentile",[A,1,c,q],w,1e-10)
# state probabilities
for A,c,n in [(9,10,0),(9,10,5),(9,10,10),(9,10,40),(0.5,1,0),(900,1000,880),(900,1000,1000),(1e5,100300,100000),(0.001,5,4),(50,200,199)]:
    Am=mpf(A); cc=C(A,c); rho=Am/c
    pc=cc*(1-rho)
    p=pc*rho**(n-c) if n>=c else pc*exp(loggamma(c+1)-loggamma(n+1)+(n-c)*log(Am))
    case("MMcQueue.StateProbability",[A,1,c,n],p,1e-10)
# Erlang A
def erlA(lam,mu,c,th):
    lam,mu,th=map(mpf,(lam,mu,th)); b=B(lam/mu,c)
    t=mpf(1);w=mpf(1);q=mpf(0);k=0
    while True:
        k+=1; r=lam/(c*mu+k*th); t*=r; w+=t; q+=t*k
        if r<1 and t*k<w*mpf(10)**-35 and t*k<q*mpf(10)**-35: break
    tot=(1/b-1)+w
    return w/tot, th*q/tot/lam, q/tot/lam, q/tot
for a in [(10,1,13,0.6),(100,1,90,0.5),(1000,1,900,2),(50,1,60,1e-3),(5,2,3,1),(0.01,1,1,1),(1e4,1,10100,0.1),(2000,1,1000,0.01),(20,1,100,1),(1e5,1,100000,1),(3,1,1,1e-3),(1,1,1,100),(10,1,1,1e-6)]:
    r=erlA(*a)
    for nme,v in zip(("WaitProbability","AbandonmentProbability","MeanWait","MeanQueueLength"),r):
        case("ErlangA.Evaluate."+nme,list(a),v,1e-10)
case("ErlangA.Evaluate.WaitProbability",[8,1,10,0],C(8,10),1e-12)  # endless patience
# inverses
def least(f,lo):
    c=lo
    while not f(c): c+=1
    return c
for A,t in [(10,0.01),(100,0.001),(1000,0.05),(0.1,0.5),(84.06,0.01)]:
    case("ErlangB.Servers",[A,t],least(lambda c:B(A,c)<=mpf(t),0))
    case("ErlangC.Servers",[A,t],least(lambda c:C(A,c)<=mpf(t),int(A)+1))
    case("ErlangC.ServersForMeanWait",[A,t],least(lambda c:C(A,c)/(c-mpf(A))<=mpf(t),int(A)+1))
    case("ErlangC.ServersForServiceLevel",[A,t,0.9],least(lambda c:1-C(A,c)*exp(-(c-mpf(A))*mpf(t))>=mpf(0.9),int(A)+1))
    case("ErlangA.Servers",[A,t,2],least(lambda c:erlA(A,1,c,0.5)[1]<=mpf(t),1))
def contB(A,x):
    A=mpf(A);x=mpf(x)
    return 1/quad(lambda u: exp(-u)*(1+u/A)**x,[0,1,5,20,60,200,inf])
for A,x in [(1,0.5),(4.461,9.5),(0.01,0.3),(84,100.25),(1e-6,0.9),(10,0.999)]:
    case("ErlangB.ContinuousBlockingProbability",[A,x],contB(A,x),1e-11)
for s,b in [(1,0.01),(10,0.01),(100,0.01),(1,1e-30),(1,1e-300),(5,0.5),(1000,0.2),(1,1e-12)]:
    lo,hi=mpf(0),mpf(s)/(1-mpf(b))
    for _ in range(1200 if b<1e-100 else 200):
        m=(lo+hi)/2
        if m>0 and B(m,s)<mpf(b): lo=m
        else: hi=m
    case("ErlangB.OfferedLoad",[s,b],lo if lo>0 else hi,1e-11)
for s,b in [(1,0.01),(10,0.01),(100,0.2),(1,1e-300),(2,0.999)]:
    lo,hi=mpf(0),mpf(s)
    for _ in range(1200 if b<1e-100 else 200):
        m=(lo+hi)/2
        if m>0 and C(m,s)<mpf(b): lo=m
        else: hi=m
    case("ErlangC.OfferedLoad",[s,b],hi,1e-11)
# MG1
for l,s,v in [(0.8,1,0),(0.5,1,1),(0.99,1,4),(1e-9,1,1),(90,0.01,0.3),(0.999999,1,1)]:
    L,S,V=map(mpf,(l,s,v)); r=L*S
    case("MG1Queue.MeanWait",[l,s,v],r*S*(1+V)/(2*(1-r)),1e-10)
    case("MG1Queue.MeanQueueLength",[l,s,v],r*r*(1+V)/(2*(1-r)),1e-10)
# MDc exact via Crommelin sum: Wq = sum_{i>=1} e^{-iA}... Lq/lam formula
def mdc_wq(A,c):
    A=mpf(A); tot=mpf(0)
    i=0
    while True:
        i+=1; x=i*A
        # E[(Poisson(iA)-ic)^+]/... : Wq = sum_i (1/i?) ; Lq formula: sum_{i} E[(N_i - ic)^+]/(i) ... Spitzer: E[W]=sum 1/i E[(S_i)^+]; S_i = sum of c-batch..
        # Lq = sum_i 1/i E[(Pois(iA)-ic)^+]
        n0=i*c; 
        # E[(N-n0)^+] = x*P(N>=n0) - n0*P(N>=n0+1)
        p=exp(-x+n0*log(x)-loggamma(n0+1)); s=mpf(0); t=p; k=n0
        # tail sum P(N>=n0)
        while True:
            s+=t; k+=1; t*=x/k
            if t<s*mpf(10)**-38: break
        e=x*s-n0*(s-p)
        tot+=e/i
        if e/i<tot*mpf(10)**-22: break
    return tot
for A,c in [(0.8,1),(1.6,2),(4,5),(8,10),(4.5,5),(0.5,2),(1,10),(45,50),(90,100),(9.5,10)]:
    l=mdc_wq(A,c); case("MDcQueue.MeanQueueLength",[A,c],l,1e-8 if l>1e-3 else 1e-4); case("MDcQueue.MeanWait",[A,1,c],l/mpf(A),1e-8 if l>1e-3 else 1e-4)
# normal / HW
for b in (1e-9,0.5,1,1.16,1.761,2.375,5,20,36,0):
    case("HalfinWhitt.WaitProbability",[b],1/(1+mpf(b)*ncdf(mpf(b))/npdf(mpf(b))),1e-12)
for x in (-38,-30,-10,-5,-3.1,-2.99,-2,-1.5,-1,-0.3,0,0.1,1,2.9,3.5,8): case("NormalDistribution.Cumulative",[x],erfc(-mpf(x)/sqrt(2))/2,2e-14)
for x in (-37,-20,-8,-5,-3,-2.5,-1.7,-0.9,-1e-5,0.4,1.3,2.2,4,6):
    p=float(erfc(-mpf(x)/sqrt(2))/2)
    # quantile of exactly this double
    z=findroot(lambda z: log(erfc(-z/sqrt(2))/2)-log(mpf(p)),mpf(x))
    case("NormalDistribution.Quantile",[p],z,1e-13 if abs(x)>1e-3 else 1e-9)
for w in (0.5,0.223,0.167,1e-3,1e-100,0.999): 
    z=findroot(lambda b: log(1+b*ncdf(b)/npdf(b))+log(mpf(w)),(mpf('0.001'),mpf(2)) if w>1e-50 else (mpf(20),mpf(22)),solver='secant'); case("HalfinWhitt.Beta",[w],z,1e-11)
# MVA exact
def mva(D,N,Z):
    D=[mpf(d) for d in D]; Q=[mpf(0)]*len(D)
    for n in range(1,N+1):
        R=[d*(1+q) for d,q in zip(D,Q)]; X=n/(mpf(Z)+sum(R)); Q=[X*r for r in R]
    return X,sum(R),Q
for D,N,Z in [([.05,.03,.02],102,5),([.05,.03,.02],1,0),([.1],50,0),([1,1,1],30,0),([.001,.5,.2,.2],500,20),([.05,.03,.02],2000,5)]:
    X,R,Q=mva(D,N,Z); case("MeanValueAnalysis.Solve.Throughput",[D,N,Z],X,1e-11); case("MeanValueAnalysis.Solve.ResponseTime",[D,N,Z],R,1e-10)
# USL
for n,s,k,l in [(7,.02,.02,1),(1,.5,.1,10),(216,.017,7.89e-5,64.9),(1e6,1e-6,0,1)]:
    n_,s_,k_,l_=map(mpf,(n,s,k,l)); case("UniversalScalabilityLaw.Throughput",[n,s,k,l],l_*n_/(1+s_*(n_-1)+k_*n_*(n_-1)),1e-13)
# Che
def che(pop,Cc):
    tot=mpf(sum(pop)); p=[mpf(x)/tot for x in pop]
    f=lambda T: sum(-expm1(-x*T) for x in p)-Cc
    lo,hi=mpf(0),mpf(1)
    while f(hi)<0: hi*=2
    for _ in range(110):
        m=(lo+hi)/2
        if f(m)<0: lo=m
        else: hi=m
    T=lo; return T,sum(x*-expm1(-x*T) for x in p)
mp.dps=30
for N,Cc,a in [(100,10,1),(20,3,1),(20,3,0),(50,49,2),(200,50,0.8),(100,1,1.2),(30,25,8),(300,0.5,1),(100,99.5,3)]:
    T,h=che([mpf(i)**-mpf(a) for i in range(1,N+1)],Cc); case("LruCache.ZipfHitRatio",[N,Cc,a],h,1e-10)
    case("LruCache.CharacteristicTime",[[float(mpf(i)**-mpf(a)) for i in range(1,N+1)],Cc],T,1e-9)
mp.dps=40
# zipf harmonic
from mpmath import zeta
def H(n,a):
    a=mpf(a)
    if a==1: return harmonic(n)
    return zeta(a)-zeta(a,n+1) if a>1 else nsum(lambda i:i**-a,[1,n]) if n<=20000 else (zeta(a)-zeta(a,n+1))
for n,a in [(10,1),(10000,1),(1000000,1),(10**9,1),(10**15,1),(10**6,0.8),(10**9,0.5),(10**6,2),(10**12,1.2),(10**15,60),(10**15,30),(10**6,1.0000001),(10**9,0),(10**6,400),(20000,0.99)]:
    case("Zipf.HarmonicNumber",[n,a],H(n,a),1e-12)
case("Zipf.TopShare",[10**6,0.9,200000],H(200000,0.9)/H(10**6,0.9),1e-12)
# fan-out, retries
for p,n in [(0.01,100),(1e-12,1000),(0.5,3),(0.999,2),(1e-18,5),(1,3),(0,9)]: case("FanOut.SlowShare",[p,n],1-(1-mpf(p))**n,1e-13)
for p,m in [(0.5,3),(0.999999999999,3),(1-1e-15,7),(1e-15,4),(0.3,1000),(0,3),(1,5),(0.9999999,1000000)]: case("RetryAmplification.ExpectedAttempts",[p,m],mpf(m) if p==1 else (1-mpf(p)**m)/(1-mpf(p)),1e-12)
for n,r,w,k in [(3,1,1,2),(3,1,1,10),(5,2,2,1),(10000,3,100,1),(7,3,5,4)]:
    st=binomial(n-w,r)/binomial(n,r) if n-w>=r else mpf(0); case("QuorumReads.FreshProbability",[n,r,w,k],1-st**k,1e-12)
# hash ring exact: E[max of N gamma(V)]/V
mp.dps=20
from mpmath import gammainc
def maxmean(N,V):
    F=lambda x: 1-gammainc(V,x,inf,regularized=True)
    f=lambda x:1-F(x)**N
    m=V+6*math.sqrt(V); 
    pts=[0,max(V-3*math.sqrt(V),V/2),V,V+2*math.sqrt(V),V+4*math.sqrt(V),V+7*math.sqrt(V),V+14*math.sqrt(V)+30,V+40*math.sqrt(V)+150]
    return quad(f,pts)/V
for N in (2,3,5,10,50,100,1000):
    for V in (1,2,3,5,10,40,100,200,1000):
        case("ConsistentHashing.MaxOverMean",[N,V],maxmean(N,V),1e-6)
mp.dps=40
for N,V in [(500,1),(500,10),(500,100),(500,1000),(1,5)]: case("ConsistentHashing.LoadDeviation",[N,V],sqrt(mpf(N-1)/(N*V+1)),1e-13)
case("ConsistentHashing.ModuloMovedShare",[10,12],mpf(5)/6); case("ConsistentHashing.MovedShare",[10,12],mpf(1)/6); case("ConsistentHashing.ModuloMovedShare",[4,8],mpf(1)/2);case("ConsistentHashing.ModuloMovedShare",[8,4],mpf(1)/2)
case("ForkJoin.MeanResponse",[2,0.5,1],mpf('2.875')); case("ForkJoin.MeanResponse",[16,0.9,1],mpf('25.58'),1e-4)
for e,n in [("MaxThroughput",[[.05,.03,.02],102,5]),]: case("AsymptoticBounds."+e,n,mpf(20),1e-12)
# ttl
for l,t in [(2,3),(1e-12,1),(1e5,1e5),(1e-200,1e-200)]:
    x=mpf(l)*mpf(t); case("TtlCache.FixedHitRatio",[l,t],x/(1+x),1e-13); case("TtlCache.RenewedHitRatio",[l,t],-expm1(-x),1e-13)
# closed queue
def closed(N,S,c,Z):
    S,Z=mpf(S),mpf(Z); w=mpf(1);a=mpf(1);b=mpf(0)
    for n in range(1,N+1):
        w*=(N-n+1)*S/Z/min(n,c); a+=w; b+=w*min(n,c)
    return b/a/S
for N,S,c,Z in [(10,.1,2,1),(102,.05,1,5.05),(1000,.01,4,1e-3),(50000,.02,16,30),(3,1,5,2),(64,.001,2,.0005)]:
    x=closed(N,S,c,Z)
    case("ClosedQueue.Throughput",[N,S,c,Z],x,1e-11)
    case("ClosedQueue.MeanResponse",[N,S,c,Z],N/x-mpf(Z),1e-9)
out.close()
