/** Vendors, products, brands and protocols of information technology: each of them names a technology by itself. */
export const products = `
  microsoft, office 365, microsoft 365, m365, o365, sharepoint, onedrive, ms teams, powerpoint, intune,
  azure, entra, power bi, power apps, power automate, dynamics 365, visual studio, sql server,
  active directory, hyper v, skype, yammer, viva engage, google, gmail, google workspace, g suite,
  chromebook, android, firebase, bigquery, amazon web services, ec2, s3 bucket, cloudfront, redshift, iphone,
  ipad, macos, macbook, airprint, oracle database, peoplesoft, netsuite, javascript, typescript, node js,
  dotnet, cobol, perl, drupal, wordpress, joomla, typo3, s 4hana, successfactors, ariba, salesforce,
  servicenow, zendesk, freshdesk, jira, atlassian, bitbucket, github, gitlab, jenkins, ansible, terraform,
  kubernetes, openshift, k8s, podman, vmware, vsphere, esxi, citrix, xenapp, proxmox, nutanix, openstack,
  red hat, redhat, ubuntu, debian, linux, unix, as 400, mainframe, z os, lotus notes, hcl notes, websphere,
  tivoli, cognos, qlik, qlikview, sas viya, spss, splunk, grafana, datadog, dynatrace, nagios, zabbix,
  elasticsearch, kibana, rabbitmq, redis, mongodb, mysql, mariadb, postgres, postgresql, sqlite, databricks,
  hadoop, nginx, jboss, cisco, webex, fortinet, fortigate, palo alto, crowdstrike, symantec, mcafee, sophos,
  bitlocker, okta, keycloak, cyberark, ping identity, netapp, veeam, commvault, hewlett packard, lenovo,
  xerox, ricoh, samsung, avaya, mitel, mobileiron, photoshop, autocad, autodesk, arcgis, esri, opentext,
  documentum, alfresco, hyperion, jd edwards, siebel, moodle, docusign, mailchimp, surveymonkey, dropbox,
  nextcloud, owncloud, zoom meetings, chatgpt, copilot, openai, slack channel, bluetooth, ethernet, tcp ip,
  ipsec, ipv4, ipv6, http, https, sftp, oauth, openid, sip trunk, iscsi, san storage, rest api, graphql,
  edifact, x 12, nosql, oracle financials, oracle erp, oracle hr, oracle cloud, oracle forms, oracle apex,
  adobe acrobat, adobe creative cloud, adobe sign, microsoft access, microsoft word, power platform,
  google analytics
`

/** Abbreviations of technologies: they count in capitals only, since soap and sap are other things. */
export const technologyAbbreviations = `
  SAP AIX SOAP NAS SAN ECM CMS ETL WAN LAN WLAN VLAN IIS MQ RHEL VM VMS DB SRV HP IBM
  AWS GCP SUSE EDI API APIS SDK SQL CRM ERP CMDB ITSM SIEM SSO MFA IAM PKI VDI IAAS PAAS
  SAAS CDN WAF RPA RFID SSL TLS JSON XML YAML CSV FTP SSH DNS DHCP VPN MPLS SNMP NTP RDP
  NFS SMB LDAP SAML OIDC IMAP SMTP GRPC VOIP IOS PHP AS400 DB2 HANA
`

/** Products whose names are ordinary words: they count beside a technical word, or where they are the whole name. */
export const doubtfulProducts = `
  exchange, teams, oracle, visio, slack, zoom, edge, chrome, safari, firefox, spark, apache, swift, rust,
  ruby, defender, sentinel, purview, fabric, compass, chef, maven, nexus, vault, consul, apple, cassandra,
  checkpoint, concur, dell, domino, excel, helm, hive, informatica, looker, outlook, prometheus, puppet,
  snowflake, solaris, windows, workday, workspace, acrobat, adobe, blackberry, confluence, docker, java,
  juniper, kafka, python, rancher, tomcat
`
