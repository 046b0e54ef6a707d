// Prints each callback that is judged wrongly: those that only work out a value, and those that might create something.
const createsNothing = require(process.argv[2]);

const judge = callback => createsNothing(callback, judge);
const valuesOnly = [
    v=>v,
    v => `http://${v}:8080/`,
    ([a,b])=>`${a}-${b.toUpperCase()}`,
    v=>JSON.stringify({Version:'2012-10-17',Statement:[{Effect:'Allow',Resource:`${v}/*`}]}),
    xs=>xs.map(x=>x.id),
    xs=>xs.map(String),
    v=>v.split(':').pop,
    function(v){ let s=''; for(const x of v){ s+=x.name; } return s; },
    v=>v.replace(/:[0-9]+$/,''),
    async v=>{ return v.endpoint },
    v=>v?.[0]?.toLowerCase() ?? 'x',
    v=>{ console.log(v); return v; },
    v=>`${v.map(x=>`a${x}b`).join(',')}`,
    v=>Object.keys(v).filter(k=>k!=='a').sort(),
    v=>Buffer.from(v).toString('base64'),
    v=>{ const {a,b}=v; return a+b; },
    v => { if (v === undefined) throw new Error('none'); return v; },
    v=>v>=1&&v<=2,
    v=>new URL(v).hostname,
    JSON.stringify,
    String,
];
const mayCreate = [
    v=>new aws.s3.Bucket('x',{bucket:v}),
    v=>make(v),
    xs=>xs.map(make),
    xs=>xs.map((x,i)=>new aws.ec2.Route(`r${i}`,{id:x})),
    v=>{ outer = v; },
    v=>{ list.push(v); },
    v=>{ this.a.b = v },
    v=>factory[v](),
    v=>(0,mod.create)(v),
    v=>aws.ec2.getVpc({id:v}),
    v=>require('x'),
    v=>`${make(v)}`,
    v=>`${`${make(v)}`}`,
    v=>aws.ec2.Vpc.get('x',v),
    v=>new (cls())(v),
    v=>make`x`,
    v=>f?.(v),
    v=>{ n++; },
    v=>v.map(cond?f:g),
    v => "'" + make(v) + "'",
    v=>{ /* new */ return create(v) },
    v=>v.forEach(make),
    v=>obj.create?.(v),
    async v=>{ await deploy(v) },
    (() => 1).bind(null),
];

for (const callback of valuesOnly.filter(callback => !judge(callback)))
    console.log(`only works out a value: ${callback}`);
for (const callback of mayCreate.filter(judge))
    console.log(`may create: ${callback}`);
console.log(`${valuesOnly.length + mayCreate.length} judged`);
