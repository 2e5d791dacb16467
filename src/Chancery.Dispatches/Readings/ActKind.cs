namespace Chancery.Dispatches;

/// <summary>What one party does towards another; the codebook's kinds, in its order.</summary>
public enum ActKind
{
    Meet,
    Call,
    Consult,
    Visit,
    Message,
    Propose,
    Invite,
    Request,
    Offer,
    Reply,
    Acknowledge,
    Accept,
    Refuse,
    Agree,
    Sign,
    Implement,
    Pledge,
    Endorse,
    Aid,
    Protest,
    Warn,
    Deny,
    Sanction,
    Suspend,
    Expel,
    Seize,
    Attack,
}
