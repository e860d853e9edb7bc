-- Text of up to 64 KB lies in the row itself; apart from it every explanation would cost a write and a read of its own.
set max_length_inplace_lob 65536;
