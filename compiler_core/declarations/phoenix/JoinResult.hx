/** What a channel's `join` answers: `{:ok, socket}`, `{:ok, reply, socket}` or `{:error, reason}`. **/
typedef JoinResult = Dynamic;
