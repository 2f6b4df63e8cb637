/** What a refusal may say of it; texts arrive folded (see `folded.ts`). */
export const verbs = {
	not: /\b(?:not?|never|none|non|without|unable|can not|khong|chua|only)\b/,
	wrong:
		/\b(?:in ?valid|in ?correct|wrong|bad|mis ?match\w{0,3}|malformed|broken|unknown|unrecogni[sz]ed|unsupported|un ?expected|illegal|not (?:a |an )?(?:valid|correct|right|match\w{0,3}|recogni[sz]ed|supported|numeric|accepted|permitted|allowed)|does not match|sai|khong (?:hop le|dung|chinh xac|khop|duoc ho tro))\b/,
	missing:
		/\b(?:missing|required|is empty|are empty|(?:be|is|are) (?:left )?(?:empty|blank)|not (?:specified|given|provided|passed|filled|set|supplied|sent)|no \w{1,20}(?: \w{1,20})? (?:specified|given|provided|passed|supplied|was given|sent)|(?:please|must|have to|need to|should) (?:enter|provide|specify|pass|fill|supply|send|set|include)|(?<!toi )thieu|bat buoc|vui long (?:nhap|dien|cung cap)|(?:khong|de) (?:duoc )?(?:de )?trong|chua (?:nhap|dien)|can nhap)\b/,
	unknown:
		/\b(?:not? (?:be )?found|not? (?:longer |any ?more )?exists?|not? longer (?:exists?|available)|not? such|not? \w{1,20} (?:found|with)|can not (?:find|be found)|could not (?:find|be found)|not? record|unknown|deleted|removed|archived|not yours|(?:belong\w{0,3}|owned) (?:to|by) (?:an ?other|someone)|not belong|non ?existent|khong con ton tai|khong co (?:don|dich vu|san pham)|not? \w{1,20} (?:with|by) (?:that|this) id|khong (?:ton tai|tim thay|thay|co \w{1,10} nay|phai cua)|da (?:bi )?xoa)\b/,
	off: /\b(?:disabled?|in ?active|suspended|banned|blocked|black ?listed|deactivated|not (?:active|activated|enabled|verified|approved|available)|un ?available|turned off|switched off|overloaded|qua tai|da bi tat|locked|frozen|on hold|restricted|revoked|expired|closed|paused|stopped|discontinued|removed|terminated|limited|bi khoa|bi (?:cam|chan|dung|ngung|ngat|vo hieu)|tam (?:khoa|dung|ngung|dong|ngat)|ngung|da (?:dung|ngung|dong|tat)|dang tat|chua (?:duoc )?(?:kich hoat|bat|xac minh)|het han|khong con|khong hoat dong|activate|enable)\b/,
	barred:
		/\b(?:not (?:be )?(?:allowed|permitted|authori[sz]ed|able|eligible|possible|accepted)|denied|forbidden|prohibited|failed|required|insufficient|khong (?:co quyen|duoc phep|duoc)|chua (?:dang nhap|co quyen)|please|verify|again|no)\b/,
	short:
		/\b(?:not (?:have )?(?:enough|sufficient)|not? (?:money|funds?|credits?|balance)|insufficient|too (?:low|small)|low|empty|exceeds?|(?:add|top ?up|top up|recharge|deposit|need|required?|more|less|nap|lack\w{0,3}) |nap|negative|can not afford|khong du|het|(?<!toi )thieu|make a deposit|more than)\b/,
	again:
		/\b(?:already|duplicat\w{0,4}|identical|same|repeated|twice|two orders|once|existing|exists? already|previous|earlier|another|before|(?:only )?one (?:active |open )?order|trung(?: lap)?|lap lai|da (?:co|ton tai|dat|gui|mua|duoc)|don truoc|don khac)\b/,
	running:
		/\b(?:active|running|unfinished|pending|open|on ?going|in progress|progress|processing|processed|in use|being (?:used|processed)|queued?|in (?:the )?(?:queue|process)|busy|not (?:been )?(?:finished|completed|complete)|(?:to|until|has) (?:\w{1,12} ){0,6}(?:finish\w{0,2}|complet\w{1,3}|end\w{0,2})|current|placed|submitted|ordered|exists?|dang (?:chay|xu ly|duoc)|chua hoan thanh|hoan thanh|(?:da|duoc) dat|da ton tai|don .{0,20}chay)\b/,
	late: /\b(?:already|closed?|over|end(?:ed)?|expired|less than|too (?:early|late|soon)|hours?|days?|wait|until|before|after|within|period|disabled?|switched off|turned off|un ?available|not? |non|no longer|never|only|open|pending|exists?|requested|rejected|denied|declined|fail\w{0,3}|in ?active|limit\w{0,2}|can not|unable|complet\w{1,2}|finish\w{0,2}|partial|in progress|processing|canceled|cancelled|refunded|stopped|drop\w{0,4}|started|being|passed|nothing|lower|higher|above|below|count|khong|chua|het|da |dang|tam|ngung|tat)/,
	broken:
		/\b(?:errors?|fail\w{0,4}|reject\w{0,3}|exceptions?|down|offline|time ?d? ?out|timeout|crash\w{0,2}|un ?reachable|un ?available|over ?load\w{0,2}|busy|lost|refused|not (?:responding|respond|reachable|available|connect|working)|could not|can not|no (?:response|balance|funds|answer)|in ?sufficient|empty|gone|temporar\w{1,3}|problems?|qua tai|loi|ban|nang cap|gap su co|mat|khong phan hoi|dung hoat dong|upgrad\w{1,3}|updat\w{1,3}|restart\w{0,3}|invalid response|bad response)\b/,
} as const;
